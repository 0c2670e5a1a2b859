import type { Value } from "../formats/catalog-file.ts";
import { isWholeNumber } from "../model/values.ts";
import { codePoint } from "../source/decode.ts";
import type { Columns } from "./columns.ts";
import type { Entry, Fields } from "./entry.ts";
import { fieldsOf, type Given } from "./fields.ts";
import type { Role } from "./headings.ts";
import { keyFor } from "./keys.ts";
import type { Say } from "./say.ts";
import { type FoundStatus, statusesIn } from "./statuses.ts";
import { areSuccesses, isSuccess } from "./success.ts";
import { type Cell, isSaid, type Row, type Table } from "./table.ts";
import { addressesIn, type Written, written } from "./texts.ts";

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
      const why = success === undefined ? ` has status ${statuses[0]?.key}` : ` is ${success}`;
      const fact = `${shown}${String(success) === shown ? "" : `${why}, which`} says that there is no error.`;
      say({ text, at }, "left-code", fact, "If there is one, add it to the catalogue by hand.");
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

/** What a row says of its code. */
function contentOf(
  row: Row,
  columns: Columns,
  { text }: Table,
  key: string,
  say: Say,
): Pick<Entry, "fields" | "statuses" | "comment"> {
  const fields: Fields = {};
  const statuses: FoundStatus[] = [];
  let comment: Written | undefined;
  let deprecatedAt: number | undefined;
  const take = (cell: Cell, given: Given): void => {
    if ("fact" in given) {
      say({ text, at: cell.at }, "left-value", `${given.fact}.`, given.fix);
      return;
    }
    for (const [name, value] of Object.entries(given.fields)) {
      const unwanted = unwantedIn(textsIn(value));
      if (unwanted !== undefined)
        say(
          { text, at: cell.at },
          "left-text",
          `This text has ${unwanted}.`,
          "Delete the character.",
        );
      else join(fields, name as keyof Fields, value);
    }
  };
  // Meanings come before descriptions, which take what they leave.
  const ordered = [...columns].sort((a, b) => rank(a[1]) - rank(b[1]));
  for (const [column, role] of ordered) {
    const cell = row.cells.get(column);
    if (!cell || isIdentity(role)) continue;
    const shown = written(cell);
    if (cell.isUnread) {
      const fact = `${shown.text} is neither a text nor a number`;
      take(cell, { fact, fix: "Write it into the catalogue by hand." });
      continue;
    }
    if (cell.deprecated !== undefined || (role === "deprecated" && isTrue(shown.text))) {
      deprecatedAt = cell.at;
      if (cell.deprecated) take(cell, { fields: { deprecated: cell.deprecated } });
      if (role === "deprecated") continue;
    }
    if (role === "statuses") {
      const found = statusesIn(cell).statuses;
      statuses.push(...found);
      if (found.length === 0)
        take(cell, { fact: `${shown.text} is not an HTTP status`, fix: "Use 100 to 599." });
    } else if (cell.isReference) {
      take(cell, {
        fact: `The value of ${String(cell.value)} is elsewhere`,
        fix: "Write it into the catalogue by hand.",
      });
    } else if (shown.text === "") {
      // There is nothing to take.
    } else {
      if (role === "comment") takeComment(cell, shown);
      else take(cell, fieldsOf(role, cell, shown, column));
      sayLost(cell, shown, role);
    }
  }
  if (deprecatedAt !== undefined && fields.deprecated === undefined)
    say(
      { text, at: deprecatedAt },
      "left-value",
      `${key} is deprecated, but nothing says why.`,
      "Add deprecated: { reason: … } to the code.",
    );
  return { fields, statuses, ...(comment && { comment }) };

  /** Says what the text of a field cannot hold. */
  function sayLost(cell: Cell, { markdown = "", left = [] }: Written, role: Role): void {
    const isOwn = role.startsWith("x-") && cell.markdown === undefined;
    if (isOwn) return;
    const links = hasLinks(role) ? [] : addressesIn(markdown).map((url) => `a link to ${url}`);
    for (const what of [...left, ...links])
      say(
        { text, at: cell.at },
        "left-text",
        `The ${role} of ${key} has ${what}, which is left.`,
        /^a link/.test(what)
          ? `Add it to links of ${key} with its whole address, or write that into the text.`
          : "Write what it says into the text.",
      );
  }

  function takeComment(cell: Cell, shown: Written): void {
    const [, status, name] =
      /^[ \t]*HTTP(?: \w+){0,2}:[ \t]*([1-5]\d\d)\b[ \t]*([A-Za-z ]*)[ \t.]*$/im.exec(shown.text) ??
      [];
    if (status !== undefined) statuses.push({ key: status, ...(name && { name: name.trim() }) });
    const unwanted = unwantedIn(shown.text);
    if (unwanted === undefined) comment = shown;
    else
      say(
        { text, at: cell.at },
        "left-text",
        `This text has ${unwanted}.`,
        "Delete the character.",
      );
  }
}

/** Whether a column says nothing about a code but what it is. */
const isIdentity = (role: Role): role is "key" | "code" | "constant" | "none" =>
  role === "key" || role === "code" || role === "constant" || role === "none";

/** Whether a field has links: one that is Markdown, or makes a description of what is. */
const hasLinks = (role: Role): boolean =>
  role === "description" || role === "meaning" || role === "comment" || role === "links";

const isTrue = (text: string): boolean => /^(?:true|yes|y|1|x)$/i.test(text);

const rank = (role: Role): number => (role === "meaning" ? 0 : 1);

/** Adds to a field: lists grow, and a second description follows the first. Otherwise the first value stays. */
function join(fields: Fields, name: keyof Fields, value: unknown): void {
  const before = fields[name];
  const both =
    before === undefined
      ? value
      : Array.isArray(before) && Array.isArray(value)
        ? [...before, ...value]
        : name === "description"
          ? `${before}\n\n${value}`
          : before;
  Object.assign(fields, { [name]: both });
}

const textsIn = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? Object.values(value).map(textsIn).join("")
    : String(value);

/** A character that no text of a catalogue can have. */
function unwantedIn(text: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  const [character] = /[\0-\x08\x0B-\x1F\x7F-\x9F]|\p{Surrogate}/u.exec(text) ?? [];
  return character === undefined ? undefined : `the character ${codePoint(character)}`;
}
