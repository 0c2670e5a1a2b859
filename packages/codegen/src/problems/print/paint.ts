import type { Level } from "../problem.ts";

/** A text in a colour of the terminal. */
export const paint = (color: boolean, code: number, text: string): string =>
  color ? `\x1b[${code}m${text}\x1b[0m` : text;

/** The colour of each level: red and yellow. */
export const colors: Readonly<Record<Level, number>> = { error: 31, warning: 33 };
