import { grouped } from "../text/grouped.ts";
import { columnsOf, isSaying } from "./columns.ts";
import type { Say } from "./say.ts";
import type { Table } from "./table.ts";

/** What names say of errors, the surest last. */
const signs = [/code|reason/i, /err|exception|fault|problem|fail|reject|declin|responses\/[45]/i];

/** How sure the name of a table, or that of each of its constants, says that it is about errors. */
function sureness({ name, rows, isEnum }: Table): number {
  const names = rows.map(({ cells }) => String(cells.get("@name")?.value));
  const says = (sign: RegExp): boolean =>
    sign.test(name) || (isEnum && names.every((one) => sign.test(one)));
  return signs.findLastIndex(says) + 1;
}

/**
 * The tables to take: those that the caller names; else those of each file whose names say most surely that they are
 * about errors.
 */
export function chosen(
  tables: readonly Table[],
  only: readonly string[],
  named: ReadonlySet<string>,
  say: Say,
): Set<Table> {
  const taken = new Set<Table>();
  for (const ofFile of grouped(tables, ({ text }) => text).values()) {
    const able = ofFile.filter(
      (table) => table.rows.length > 0 && (table.isEnum || isSaying(table, named)),
    );
    const best = Math.max(0, ...able.map(sureness));
    for (const table of ofFile) {
      const isNamed = only.includes(table.name);
      const reason = !able.includes(table)
        ? isNamed && table.rows.length > 0
          ? undefined
          : "has no column with codes, or none that says anything of them"
        : only.length > 0
          ? isNamed
            ? undefined
            : "is not one of those to take"
          : areStatuses(table)
            ? "lists HTTP statuses"
            : sureness(table) < best
              ? "does not say that it is about errors, as others do"
              : undefined;
      if (reason === undefined) taken.add(table);
      else if (table.rows.length > 0)
        say(table, "left-table", `${table.name || "This table"} ${reason}.`, remedy(table));
    }
  }
  return taken;
}

const remedy = ({ name }: Table): string =>
  name === ""
    ? "To take it, name its columns: --map COLUMN=code."
    : `To take it: --only "${name}".`;

/** Whether the codes of a table of people are those of HTTP. */
function areStatuses(table: Table): boolean {
  if (table.isTyped) return false;
  const column = [...columnsOf(table)].find(([, role]) => role === "code")?.[0] ?? "";
  return table.rows.every(({ cells }) =>
    /^[1-5](?:\d\d|xx)(?:\s|$)/i.test(String(cells.get(column)?.value)),
  );
}
