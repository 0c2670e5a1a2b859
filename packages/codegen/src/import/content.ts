import type { Columns } from "./columns.ts";
import type { Entry, Fields } from "./entry.ts";
import { Excess } from "./excess.ts";
import { fieldsOf, type Given } from "./fields.ts";
import type { Role } from "./headings.ts";
import type { Say } from "./say.ts";
import { type FoundStatus, statusesIn } from "./statuses.ts";
import type { Cell, Row, Table } from "./table.ts";
import { addressesIn, type Written, written } from "./texts.ts";
import { unwantedIn } from "./unwanted.ts";

/** What a row says of its code. */
export function contentOf(
  row: Row,
  columns: Columns,
  { text }: Table,
  key: string,
  say: Say,
): Pick<Entry, "fields" | "statuses" | "comment"> {
  const fields: Fields = {};
  const statuses: FoundStatus[] = [];
  let comment: Written | undefined;
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
  // Meanings come before descriptions, which take what they leave; what retries say depends on the statuses.
  const ordered = [...columns].sort((a, b) => rank(a[1]) - rank(b[1]));
  for (const [column, role] of ordered) {
    const cell = row.cells.get(column);
    if (!cell || isIdentity(role)) continue;
    try {
      takeCell(cell, role, column);
    } catch (error) {
      if (!(error instanceof Excess)) throw error;
      const fact = `The ${role} of ${key} ${error.message}`;
      take(cell, { fact, fix: "Write what it says into the catalogue by hand." });
    }
  }
  return { fields, statuses, ...(comment && { comment }) };

  function takeCell(cell: Cell, role: Exclude<Role, Identity>, column: string): void {
    const shown = written(cell);
    if (cell.isUnread) {
      const fact = `${shown.text} is neither a text nor a number`;
      take(cell, { fact, fix: "Write it into the catalogue by hand." });
      return;
    }
    if (cell.deprecated !== undefined || (role === "deprecated" && isTrue(shown.text))) {
      take(cell, { fields: { deprecated: cell.deprecated ?? "" } });
      if (role === "deprecated") return;
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
    } else if (shown.text !== "") {
      const lost = lostOf(cell, shown, role);
      if (role === "comment") takeComment(cell, shown);
      else take(cell, fieldsOf(role, cell, shown, column, statuses));
      for (const what of lost) sayLost(cell, role, what);
    }
  }

  function sayLost(cell: Cell, role: Role, what: string): void {
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

/** What the text of a field cannot hold. */
function lostOf(cell: Cell, { markdown = "", left = [] }: Written, role: Role): string[] {
  const isOwn = role.startsWith("x-") && cell.markdown === undefined;
  if (isOwn) return [];
  const links = hasLinks(role) ? [] : addressesIn(markdown).map((url) => `a link to ${url}`);
  return [...left, ...links];
}

/** What a column is that says nothing about a code but what it is. */
type Identity = "key" | "code" | "constant" | "none";

const isIdentity = (role: Role): role is Identity =>
  role === "key" || role === "code" || role === "constant" || role === "none";

/** Whether a field has links: one that is Markdown, or makes a description of what is. */
const hasLinks = (role: Role): boolean =>
  role === "description" || role === "meaning" || role === "comment" || role === "links";

const isTrue = (text: string): boolean => /^(?:true|yes|y|1|x)$/i.test(text);

const rank = (role: Role): number => (role === "meaning" ? 0 : role === "recovery" ? 2 : 1);

/** Adds to a field: lists grow, and a second description follows the first. Otherwise the first value stays. */
function join(fields: Fields, name: keyof Fields, value: unknown): void {
  const before = fields[name];
  const both =
    before === undefined || before === ""
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
