import { text, visible } from "../problems/print/text.ts";
import type { Place, Problem } from "../problems/problem.ts";
import { counted } from "../text/counted.ts";

/** A table that was taken. */
export interface TableReport extends Place {
  /** The kind of file. */
  readonly kind: string;
  readonly name: string;
  /** What each column became. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: number;
  /** How many codes are from it; those that an earlier table has do not count. */
  readonly codes: number;
  /** How many rows are codes that an earlier row has, by the file of that. */
  readonly also: Readonly<Record<string, number>>;
}

/** What was taken, and what was left and why. */
export interface ImportReport {
  readonly tables: readonly TableReport[];
  readonly rows: number;
  /** How many codes the catalogue has. */
  readonly codes: number;
  readonly left: readonly Problem[];
  /** What lint warns of in the catalogue. */
  readonly warnings: readonly Problem[];
}

/** Prints a report for people or for machines. */
export function printImport(
  { tables, rows, codes, left, warnings }: ImportReport,
  format: "text" | "json",
  color = false,
  perRule: number = Infinity,
): string {
  if (format === "json") return JSON.stringify({ tables, rows, codes, left, warnings }, null, 2);
  const taken = tables.map((table) => {
    const { file, line, name, columns } = table;
    const shown = Object.entries(columns).filter(
      ([column]) => !/^@(?:name|comment|deprecated|status)$/.test(column),
    );
    const roles = shown.map(([column, role]) => (column === role ? role : `${column} = ${role}`));
    const title = name === "" ? "" : `${name}: `;
    return visible(
      `${file}:${line}  ${title}${rowsOf(table)}${roles.length > 0 ? "; " : ""}${roles.join(", ")}`,
    );
  });
  const warned =
    warnings.length > 0 ? `; lint warns of ${counted(warnings.length, "matter")} of taste` : "";
  const sum = `${counted(codes, "code")} of ${counted(rows, "row")}${warned}`;
  const notes = text(left, color, perRule, " to read: the catalogue lacks what they name");
  return `${notes}${notes && "\n"}${taken.join("\n")}\n${sum}`;
}

/** What became of the rows of a table. */
function rowsOf({ file: own, rows, codes, also }: TableReport): string {
  const others = Object.entries(also);
  const left = others.reduce((sum, [, count]) => sum - count, rows - codes);
  const all = `in ${counted(rows, "row")}`;
  if (others.length === 0 && left === 0) return `${counted(codes, "code")} ${all}`;
  const rest = [
    ...others.map(([file, count]) =>
      file === own ? `${count} of a code above` : `${count} also in ${file}`,
    ),
    ...(left > 0 ? [`${left} left`] : []),
  ];
  return `${counted(codes, "new code")} ${all}, ${rest.join(", ")}`;
}
