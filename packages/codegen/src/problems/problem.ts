import type { Excerpt } from "./excerpt.ts";

/** A spot in a file; line and column count from 1, the column in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong, where it is, and what mends it; the line is there where the file has one. */
export interface Problem extends Place, Partial<Excerpt> {
  /** The rule that is broken. */
  readonly rule: string;
  /** The fact. */
  readonly message: string;
  /** The remedy. */
  readonly fix: string;
}
