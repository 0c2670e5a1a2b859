import type { Findings } from "../problems/findings.ts";
import type { Text } from "../source/text.ts";

/** A value in a source, with its place. */
export interface Cell {
  /** The offset of its first character. */
  readonly at: number;
  /** The value, its text without markup. */
  readonly value: Plain | readonly Plain[];
  /** The same as Markdown, if it has markup that a plain text would lose. */
  readonly markdown?: string;
  /** Whether its line breaks are those of HTML: what they part stands on two lines. */
  readonly hasBreaks?: boolean;
  /** What the source marks as no longer to be used: the reason, empty if it gives none. */
  readonly deprecated?: string;
  /** Whether it is the name of a constant elsewhere, such as `HttpStatus.NOT_FOUND`. */
  readonly isReference?: boolean;
  /** Whether it is an expression whose value the source alone does not say, such as `BASE + 2`. */
  readonly isUnread?: boolean;
  /** Whether it explains what it is beside, so that its first sentence can stand alone. */
  readonly isComment?: boolean;
}

/** Whether the source alone says what a cell is. */
export const isSaid = ({ isReference, isUnread }: Cell): boolean => !isReference && !isUnread;

export type Plain = string | number | boolean;

/** What a source says of one code: a line of a table, an object, or a constant. */
export interface Row {
  readonly at: number;
  /** Cells by the name of their column. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Why it has no cells although something stands there, and what to do. */
  readonly unread?: { readonly fact: string; readonly fix: string };
}

/**
 * Rows with the same columns. The names of columns are those of the source. What has no name there starts with
 * `@`: `@name` of a constant or an entry, `@value`, `@comment`, `@status` that the place implies, the number of a
 * column without heading, and `@heading` above a table.
 */
export interface Table {
  readonly text: Text;
  /** What the source calls it; empty if it has no name. */
  readonly name: string;
  readonly at: number;
  readonly rows: readonly Row[];
  /** Where the heading is that it has its name from. */
  readonly nameAt?: number;
  /** Where the headings of columns are, if they are apart from the rows. */
  readonly headings?: ReadonlyMap<string, number>;
  /** Whether the source tells numbers from texts. */
  readonly isTyped: boolean;
  /** Whether it is a type or a list of constants, so that its names are codes even if nothing explains them. */
  readonly isEnum: boolean;
}

/** The column with the heading above a table. It is there only if the caller says what it is. */
export const headingColumn = "@heading";

/** Reads one kind of file. `named` are the columns that the caller names. */
export type Reader = (text: Text, problems: Findings, named: ReadonlySet<string>) => Table[];
