/** The fact and the remedy. */
export type Wording = readonly [fact: string, fix: string];

/** A fault, and where it is. */
export interface Found {
  readonly at: number;
  readonly wording: Wording;
}

/** What is said of lines one of which may start at the wrong column. */
export const unaligned: Wording = [
  "This is not aligned with its neighbours",
  "Start it at the same column.",
];
export const belowKey: Wording = [
  "This text goes on in the next line, which has a colon",
  "If that is a key, start it at the column of this one.",
];
export const noValue: Wording = [
  "This key has no value on its line",
  "Write `key: value`, with a space after the colon.",
];
export const unexpected: Wording = [
  "This is unexpected here",
  "Delete it, or put the text in quotes.",
];
