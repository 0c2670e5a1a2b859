/** The lines that make a text of another one. */
export interface LineChanges {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The fewest lines that make one text of another one. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChanges {
  const lengths = commonLengths(before, after);
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  const removed: string[] = [];
  const added: string[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old = "", now = ""] = [before[row], after[column]];
    if (old === now && row < before.length && column < after.length) {
      row++;
      column++;
    } else if (
      column === after.length ||
      (row < before.length && lengthAt(row + 1, column) >= lengthAt(row, column + 1))
    ) {
      removed.push(old);
      row++;
    } else {
      added.push(now);
      column++;
    }
  }
  return { removed, added };
}

/** How many lines, in their order, the rest of one text from a line on has in common with each rest of the other. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths: number[][] = [];
  for (let row = before.length - 1; row >= 0; row--) {
    const own: number[] = [];
    const below = lengths[row + 1] ?? [];
    for (let column = after.length - 1; column >= 0; column--)
      own[column] =
        before[row] === after[column]
          ? 1 + (below[column + 1] ?? 0)
          : Math.max(below[column] ?? 0, own[column + 1] ?? 0);
    lengths[row] = own;
  }
  return lengths;
}
