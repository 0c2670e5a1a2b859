import type {
  Body,
  DecideRetryVector,
  ExpectedResult,
  NegotiateVector,
  ParseVector,
  RaiseVector,
  Result,
  StreamVector,
} from "../../codegen/src/formats/vector.ts";
import type { ExpectedError } from "../../codegen/src/vectors/rendered.ts";

/**
 * A vector of `parse` as its author writes it: a body that is a string is text, and of the result only
 * what differs from the usual. Usual are the format `openai`, the status as given, an empty message,
 * none elsewhere, and what the catalogue says of the code or the status.
 */
export interface ParseCase extends Omit<ParseVector, "body" | "expected"> {
  readonly body?: string | Body;
  readonly expected: Partial<ExpectedResult>;
}

/** A vector of `stream`, written as one of `parse` is. */
export interface StreamCase extends Omit<StreamVector, "expected"> {
  readonly expected: Partial<Result> | null;
}

/**
 * A vector of `raise`: of what is rendered only the status, and of headers, bodies and what `parse` makes
 * of them only what the options do not say.
 */
export interface RaiseCase extends Omit<RaiseVector, "expected"> {
  readonly expected: "refused" | ExpectedError;
}

export type DecideRetryCase = DecideRetryVector;
export type NegotiateCase = NegotiateVector;

/** The vectors that are written by hand for a catalogue, by what they are about. */
export interface Cases {
  readonly parse: readonly ParseCase[];
  readonly decideRetry: readonly DecideRetryCase[];
  readonly raise: readonly RaiseCase[];
  readonly negotiate: readonly NegotiateCase[];
  readonly stream: readonly StreamCase[];
}

/** A body of the shape `openai`, as JSON. */
export const error = (fields: object): string => JSON.stringify({ error: fields });

/** What is expected of a body without a shape: its text. */
export const plain = (message: string): Partial<ExpectedResult> => ({ format: "text", message });

/** What is expected of a body with nothing in it. */
export const empty: Partial<ExpectedResult> = { format: "empty" };

/** A body of bytes; texts among them stand for their UTF-8. */
export function bytes(...parts: readonly (string | readonly number[])[]): Body {
  const all = parts.map((part) =>
    typeof part === "string" ? Buffer.from(part) : Uint8Array.from(part),
  );
  return { base64: Buffer.concat(all).toString("base64") };
}

/** Noon of a day in 2026, UTC. */
export const now: number = Date.UTC(2026, 6, 26, 12);
