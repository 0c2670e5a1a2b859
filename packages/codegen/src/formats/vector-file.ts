import type {
  DecideRetryVector,
  NegotiateVector,
  ParseVector,
  RaiseVector,
  StreamVector,
} from "./vector.ts";

/** A file of vectors. */
export type VectorFile = ParseFile | DecideRetryFile | RaiseFile | NegotiateFile | StreamFile;

/** The members that all files have. */
interface File {
  /** The JSON Schema of this file. */
  $schema: string;
  /** Which tool generated this file, and from which source. */
  $comment: string;
  /**
   * The number of vectors. A runner that ran fewer has skipped some.
   * @TJS-type integer
   * @minimum 1
   */
  count: number;
}

/** The results of `parse` for responses. */
export interface ParseFile extends File {
  kind: "parse";
  vectors: readonly ParseVector[];
}

/** The decisions of `decideRetry`. */
export interface DecideRetryFile extends File {
  kind: "decide-retry";
  vectors: readonly DecideRetryVector[];
}

/** The rendered form of raised errors. */
export interface RaiseFile extends File {
  kind: "raise";
  vectors: readonly RaiseVector[];
}

/** The format of the response to a request. */
export interface NegotiateFile extends File {
  kind: "negotiate";
  vectors: readonly NegotiateVector[];
}

/** Which stream events are errors. */
export interface StreamFile extends File {
  kind: "stream";
  vectors: readonly StreamVector[];
}
