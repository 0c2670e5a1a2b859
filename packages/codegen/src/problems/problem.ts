import type { Excerpt } from "./excerpt.ts";

/** A place in a file. Line and column count from 1, the column in UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong, where, and how to fix it; with the line if the file has one. */
export interface Problem extends Place, Partial<Excerpt> {
  /** The rule that is broken. */
  readonly rule: string;
  /** The fact. */
  readonly message: string;
  /** The remedy. */
  readonly fix: string;
}
