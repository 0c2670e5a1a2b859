import type { Value } from "../formats/catalog-file.ts";
import { isWholeNumber } from "../model/values.ts";
import type { Columns } from "./columns.ts";
import { contentOf } from "./content.ts";
import type { Entry } from "./entry.ts";
import type { Role } from "./headings.ts";
import { keyFor } from "./keys.ts";
import type { Say } from "./say.ts";
import { type FoundStatus, statusesIn } from "./statuses.ts";
import { areSuccesses, isSuccess } from "./success.ts";
import { type Cell, isSaid, type Row, type Table } from "./table.ts";
import { unwantedIn } from "./unwanted.ts";

/** An entry, and whether its key is the name of a constant that another table defines. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly isReference: boolean;
}

/** Turns the rows of a table into entries. Says with `sayOnce` what may hold for many rows. */
export function* entriesOf(
  table: Table,
  columns: Columns,
  say: Say,
  sayOnce: Say,
): Generator<FoundEntry> {
  const { text, rows } = table;
  const column = (role: Role): string | undefined =>
    [...columns].find(([, other]) => other === role)?.[0];
  const [keyColumn, codeColumn, constantColumn, meaningColumn] = [
    column("key"),
    column("code"),
    column("constant"),
    column("meaning"),
  ];
  const codes =
    codeColumn === undefined
      ? []
      : rows.flatMap(({ cells }) => cells.get(codeColumn) ?? []).filter(isSaid);
  const areNumbers = !table.isTyped && codes.every(({ value }) => isWholeNumber(String(value)));
  // Codes that are words are keys themselves; numbers and such are better known by a name.
  const areWords =
    codes.length > 0 &&
    codes.every(({ value }) => typeof value === "string" && /^[A-Za-z_]/.test(value));
  const statusesOf = ({ cells }: Row): FoundStatus[] =>
    [...cells].flatMap(([name, cell]) =>
      columns.get(name) === "statuses" ? statusesIn(cell).statuses : [],
    );
  // Where every error is sent with 200, that says nothing.
  const haveErrors = rows.some((row) => statusesOf(row).some(({ key }) => /^[45]/.test(key)));
  const isKeyMapped = keyColumn !== undefined && (codeColumn === undefined || !areWords);

  for (const row of rows) {
    const cell = (name: string | undefined): Cell | undefined =>
      name === undefined ? undefined : row.cells.get(name);
    const sent = cell(codeColumn);
    const constant = cell(constantColumn);
    const other = columns.has("@value") ? undefined : row.cells.get("@value");
    const computed = [sent, other].find((one) => one && !isSaid(one));
    if (computed) {
      const [shown, name] = [computed, constant ?? computed].map((one) => String(one.value));
      const subject = name === shown ? shown : `${name} is ${shown}, which`;
      const fact = `${subject} is neither a text nor a whole number.`;
      const fix = "Add it to the catalogue by hand, with its value.";
      say({ text, at: computed.at }, "left-code", fact, fix);
      continue;
    }
    const value = sent && sentBy(sent, table.isTyped, areNumbers);
    const named = (isKeyMapped && cell(keyColumn)) || (typeof value !== "string" && constant);
    const name = named ? nameOf(named) : undefined;
    const wanted = name ?? value;
    const at = (named || sent || constant)?.at ?? row.at;
    if (wanted === undefined) {
      if (row.cells.size > 0)
        say(
          { text, at: row.at },
          "left-code",
          "This row has no code.",
          "Give it one, or remove it.",
        );
      continue;
    }
    const shown = String(wanted);
    const names = [
      constant?.value,
      shown,
      value,
      ...(isZero(value) ? [cell(meaningColumn)?.value] : []),
    ];
    const success = names.find((one) => isSuccess(String(one), value, table.name));
    const statuses = statusesOf(row);
    if (success !== undefined || (haveErrors && areSuccesses(statuses))) {
      const why = success === undefined ? `, with status ${statuses[0]?.key},` : ` (${success})`;
      const fact = `${shown}${String(success) === shown ? "" : why} is not an error.`;
      say({ text, at }, "left-code", fact, "If it is one, add it to the catalogue by hand.");
      continue;
    }
    if (/^[\w.:-]+(?:\s*,\s*[\w.:-]+)+$/.test(shown)) {
      say({ text, at }, "left-code", `${shown} are several codes.`, "Give each a row of its own.");
      continue;
    }
    const key = unwantedIn(shown) ? undefined : keyFor(wanted);
    if (key === undefined) {
      const fact = `"${shown}" has no letters and digits that could name it.`;
      say(
        { text, at },
        "left-code",
        fact,
        "Add it to the catalogue by hand, with a key and a value.",
      );
      continue;
    }
    if (key !== shown) {
      const fact = `"${shown}" cannot be a key; it is ${key}, and the value is what is sent.`;
      say({ text, at }, "new-key", fact, `Rename ${key} if you like; leave its value.`);
    }
    const sentAs = value ?? (key === shown ? undefined : shown);
    const entry = {
      ...{ text, at, key, table: table.name, row, columns },
      ...contentOf(row, columns, table, key, sayOnce),
      ...(constant && { constant: String(constant.value) }),
      ...(sentAs !== undefined && { value: sentAs }),
    };
    yield { entry, isReference: !!constant?.isReference };
  }
}

/** Whether what is sent is zero, with whatever digits. */
const isZero = (value: Value | undefined): boolean => /^0+$/.test(String(value));

const nameOf = ({ value }: Cell): string => String(value).replaceAll("`", "").trim();

/** What is sent. Where numbers look like texts, they are numbers if all codes are. */
function sentBy(cell: Cell, isTyped: boolean, areNumbers: boolean): Value | undefined {
  if (isTyped && typeof cell.value === "number") return cell.value;
  const text = nameOf(cell);
  if (text === "") return;
  return areNumbers ? Number(text) : text;
}
