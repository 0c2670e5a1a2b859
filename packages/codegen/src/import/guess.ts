import { isWholeNumber } from "../model/values.ts";
import { isPlainName } from "../rules/plain-name.ts";
import type { Columns, Mapping } from "./columns.ts";
import { isInternal } from "./headings.ts";
import { sayWhether } from "./recovery.ts";
import { columnFor } from "./remap.ts";
import type { Cell, Row, Table } from "./table.ts";

/** What a column may be: what tells the rows apart, whether to try again, or a text. Single words are none of them. */
export function guessOf(name: string, table: Table, columns: Columns): Mapping | undefined {
  const cells = table.rows.flatMap((row) => row.cells.get(name) ?? []);
  const identity = identityOf(name, table, columns);
  if (identity) return identity;
  if (sayWhether(cells) && columnFor(columns, "recovery") === undefined)
    return { [name]: "recovery" };
  if (!isProse(cells)) return;
  return { [name]: hasMeaning(columns) || isInternal(name) ? "description" : "meaning" };
}

/** What a column is if it tells the rows apart: what is sent if it has numbers, beside names; a name, beside numbers. */
function identityOf(name: string, { rows }: Table, columns: Columns): Mapping | undefined {
  const textsOf = (column: string): string[] =>
    rows.flatMap(({ cells }) => cells.get(column) ?? []).map(({ value }) => String(value));
  const texts = textsOf(name);
  if (new Set(texts).size < texts.length) return;
  const code = columnFor(columns, "code");
  const areCodesNumbers = code !== undefined && textsOf(code).every(isWholeNumber);
  if (texts.every(isWholeNumber) && !areCodesNumbers)
    return { ...(code !== undefined && { [code]: "key" }), [name]: "code" };
  if (texts.every(isPlainName) && areCodesNumbers && columnFor(columns, "key") === undefined)
    return { [name]: "key", [code]: "code" };
  return;
}

/** The first column of a row that is left and has a text which may say what its code means. */
export const textLeftIn = (row: Row, columns: Columns): string | undefined =>
  hasMeaning(columns)
    ? undefined
    : [...row.cells].find(
        ([name, cell]) => !columns.has(name) && !isInternal(name) && isProse([cell]),
      )?.[0];

const hasMeaning = (columns: Columns): boolean =>
  columnFor(columns, "meaning") !== undefined || columnFor(columns, "comment") !== undefined;

/** Whether most of some cells have several words. */
const isProse = (cells: readonly Cell[]): boolean =>
  cells.filter(({ value }) => /\S\s+\S/.test(String(value))).length * 2 > cells.length;
