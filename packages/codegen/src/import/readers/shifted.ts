import type { Cell } from "../table.ts";

/**
 * Finds the rows with more cells than there are headings. A text there has the separator, so that what follows it is in
 * wrong columns. A separator at the end of every row does no harm.
 */
export function shifted(
  rows: readonly (readonly Cell[])[],
  headings: number,
): (cells: readonly Cell[]) => boolean {
  const shortest = rows.reduce((least, { length }) => Math.min(least, length), Infinity);
  const most = Math.max(headings, shortest);
  return (cells) => cells.length > most || cells.slice(headings).some(({ value }) => value !== "");
}

/** What is said of such a row. */
export const shiftedBecause = (cells: readonly Cell[], headings: number): string =>
  `This row has ${cells.length} cells, and there are ${headings} headings.`;
