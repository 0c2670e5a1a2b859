import { formats } from "../problems/print/index.ts";
import { visible } from "../problems/print/text.ts";
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
  const taken = tables.map(({ file, line, name, columns, rows, codes }) => {
    const shown = Object.entries(columns).filter(
      ([column]) => !/^@(?:name|comment|deprecated|status)$/.test(column),
    );
    const roles = shown.map(([column, role]) => (column === role ? role : `${column} = ${role}`));
    const title = name === "" ? "" : `${name}: `;
    return visible(
      `${file}:${line}  ${title}${counted(codes, "code")} in ${counted(rows, "row")}${roles.length > 0 ? "; " : ""}${roles.join(", ")}`,
    );
  });
  const warned =
    warnings.length > 0 ? `; lint warns of ${counted(warnings.length, "matter")} of taste` : "";
  const sum = `${counted(codes, "code")} of ${counted(rows, "row")}${warned}`;
  const notes = formats.text(left, color, perRule);
  return `${notes}${notes && "\n"}${taken.join("\n")}\n${sum}`;
}
