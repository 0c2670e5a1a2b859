import type { Excerpt } from "./excerpt.ts";

/** A place in a file. Line and column count from 1, the column in UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An error stops the run; a warning does not. */
export type Level = "error" | "warning";

/** What is wrong, where, and how to fix it; with the line if the file has one. */
export interface Problem extends Place, Partial<Excerpt> {
  /** The rule that is broken. */
  readonly rule: string;
  readonly level: Level;
  /** The fact. */
  readonly message: string;
  /** The remedy. */
  readonly fix: string;
  /** How many problems it stands for, if they are not listed. */
  readonly count?: number;
}

/** An error in a file as a whole. */
export const problemWith = (file: string, rule: string, message: string, fix: string): Problem => ({
  file,
  line: 1,
  column: 1,
  rule,
  level: "error",
  message,
  fix,
});
