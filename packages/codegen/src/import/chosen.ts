import { grouped } from "../text/grouped.ts";
import { type Columns, columnsOf, isSaying, type Mapping } from "./columns.ts";
import type { Role } from "./headings.ts";
import { option } from "./option.ts";
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
 * The tables to take, with what their columns are: those that the caller names; else those of each file whose names say most surely that they are
 * about errors.
 */
export function chosen(
  tables: readonly Table[],
  only: readonly string[],
  map: Mapping,
  say: Say,
): Map<Table, Columns> {
  const taken = new Map<Table, Columns>();
  const named = new Set(Object.keys(map));
  for (const ofFile of grouped(tables, ({ text }) => text).values()) {
    const full = ofFile.filter(({ rows }) => rows.length > 0);
    const able = full.filter((table) => table.isEnum || isSaying(table, named));
    const best = Math.max(0, ...able.map(sureness));
    for (const table of full) {
      const columns = columnsOf(table, map);
      const [code] = [...columns].find(([, role]) => identities.has(role)) ?? [];
      const because = (): string | undefined => {
        if (only.length > 0)
          return only.includes(table.name) ? undefined : "is not one of those to take";
        if (code !== undefined && named.has(code)) return;
        if (!able.includes(table)) return "has nothing that explains codes";
        if (areStatuses(table, code)) return "lists HTTP statuses";
        return sureness(table) < best
          ? "does not say that it is about errors, as others do"
          : undefined;
      };
      const reason = code === undefined ? "has no column with codes" : because();
      if (reason === undefined) taken.set(table, columns);
      if (reason === undefined || code === undefined) sayUnread(table, say);
      if (reason !== undefined && table.rows.some(({ unread }) => !unread))
        say(
          table,
          "left-table",
          `${table.name || "This table"} ${reason}.`,
          code === undefined
            ? `Say which one has them: --map COLUMN=code. The columns are ${headings(table).join(", ")}.`
            : `To take it: ${table.name === "" ? option("map", `${code}=code`) : option("only", table.name)}.`,
        );
    }
  }
  return taken;
}

/** Says which rows of a table are not read. */
function sayUnread({ text, rows }: Table, say: Say): void {
  for (const { at, unread } of rows)
    if (unread) say({ text, at }, "left-code", unread.fact, unread.fix);
}

const identities: ReadonlySet<Role> = new Set(["code", "key", "constant"]);

const headings = ({ rows }: Table): string[] => [
  ...new Set(rows.flatMap(({ cells }) => [...cells.keys()])),
];

/** Whether the codes of a table of people are those of HTTP. */
const areStatuses = ({ isTyped, rows }: Table, code = ""): boolean =>
  !isTyped &&
  rows.every(({ cells }) => /^[1-5](?:\d\d|xx)(?:\s|$)/i.test(String(cells.get(code)?.value)));
