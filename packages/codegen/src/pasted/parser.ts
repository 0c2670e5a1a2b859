/** The parts of a response that were found in a text. */
export interface Parts {
  readonly status?: number | null;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** A text, or an object that is decoded already. */
  readonly body?: unknown;
}

/** The text form of an error, `code (status): message [request id]`: the parts that were found. */
export interface Told {
  readonly code: string | null;
  readonly status: number | null;
  readonly message: string;
  readonly requestId: string | null;
}

/** What is asked of an error that was read, whoever read it. */
export interface Parsed {
  readonly format: string;
  readonly known: boolean;
  readonly code: string | null;
  readonly status: number | null;
  readonly docsUrl: string | null;
  readonly message: string;
  readonly requestId: string | null;
}

/** What knows a catalogue: the runtime of its package in a browser, the catalogue itself in a command. */
export interface Parser<Found extends Parsed> {
  /** Reads a response, as clients do. */
  parse(parts: Parts): Found;
  /** Makes an error of its text form. */
  understood(told: Told): Found;
  /** What is sent for a code, or one that is retired, if the text is its key and is not sent itself. */
  sentFor(key: string): string | undefined;
}
