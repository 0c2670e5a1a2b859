/** A spot in a file; line and column count from 1, the column in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong, where it is, and what mends it. */
export interface Problem extends Place {
  /** The rule that is broken. */
  readonly rule: string;
  /** The fact. */
  readonly message: string;
  /** The remedy. */
  readonly fix: string;
  /** The line of the file that `column` points into, where there is one. */
  readonly excerpt?: string;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Problems by file, then place, then rule, whatever order they were found in. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      order(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      order(a.rule, b.rule) ||
      order(a.message, b.message),
  );
}
