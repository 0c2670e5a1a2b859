import type {
  DecideRetryVector,
  NegotiateVector,
  ParseVector,
  RaiseVector,
  StreamVector,
} from "./vector.ts";

// `pnpm generate` turns these types into `vectors.schema.json`.

/** A file of vectors. */
export type VectorFile = ParseFile | DecideRetryFile | RaiseFile | NegotiateFile | StreamFile;

/** What all files have. */
interface File {
  /** The JSON Schema of this file. */
  $schema: string;
  /** What generated this file, and from what. */
  $comment: string;
  /**
   * How many vectors it has: who has run fewer has skipped some.
   * @TJS-type integer
   * @minimum 1
   */
  count: number;
}

/** What `parse` makes of a response. */
export interface ParseFile extends File {
  kind: "parse";
  vectors: readonly ParseVector[];
}

/** What `decideRetry` decides. */
export interface DecideRetryFile extends File {
  kind: "decide-retry";
  vectors: readonly DecideRetryVector[];
}

/** What an error that is raised is rendered as. */
export interface RaiseFile extends File {
  kind: "raise";
  vectors: readonly RaiseVector[];
}

/** Which format the response to a request has. */
export interface NegotiateFile extends File {
  kind: "negotiate";
  vectors: readonly NegotiateVector[];
}

/** Which events of a stream are errors. */
export interface StreamFile extends File {
  kind: "stream";
  vectors: readonly StreamVector[];
}
