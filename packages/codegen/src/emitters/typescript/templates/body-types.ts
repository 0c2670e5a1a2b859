/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** The values of a shape's fields in a body; undefined for missing ones. */
export interface BodyFields<Format extends string> {
  readonly format: Format;
  readonly message: unknown;
  readonly code: unknown;
  readonly type: unknown;
  readonly param: unknown;
  readonly status: unknown;
  readonly docsUrl: unknown;
  readonly requestId: unknown;
  readonly details: unknown;
}

/** A shape of bodies that clients read. */
export interface BodyShape<Format extends string> {
  /** Whether the shape has no place for a code, so that its type identifies it. */
  readonly codeless: boolean;
  /** Whether the shape has no place for a message. */
  readonly silent: boolean;
  /** What a body has in the places of the shape's constants, each with the constant. */
  readonly constants?: (body: JsonObject) => readonly (readonly [is: unknown, wanted: unknown])[];
  readonly read: (body: JsonObject) => BodyFields<Format>;
}

/** The values that a body is built from. */
export interface BodyValues<Code> {
  readonly code: Code;
  readonly status: number;
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly meaning: string;
  /** The URL of the docs; null if there are none. */
  readonly docsUrl: string | null;
  readonly requestId: string | null;
  readonly details: unknown;
}
