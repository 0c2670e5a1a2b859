import type { CodeRow } from "../rows.ts";

/** What of the table is to be seen; all of it is in the address, so that a view can be sent. */
export interface View {
  /** Words, each of which a row has to have somewhere. */
  readonly q: string;
  readonly status: string;
  readonly category: string;
  readonly recovery: string;
  readonly actor: string;
  /** The column that rows are sorted by, after a `-` if downwards; the catalogue's order where empty. */
  readonly sort: string;
}

const names = ["q", "status", "category", "recovery", "actor", "sort"] as const;

/** The view that an address has in its query. */
export function viewIn(query: string): View {
  const parameters = new URLSearchParams(query);
  const entries = names.map((name) => [name, parameters.get(name) ?? ""]);
  return Object.fromEntries(entries) as Record<(typeof names)[number], string>;
}

/** The query of a view's address: what is not asked for is not in it. */
export function queryOf(view: View): string {
  const asked = names.filter((name) => view[name] !== "");
  const query = new URLSearchParams(asked.map((name) => [name, view[name]])).toString();
  return query && `?${query}`;
}

/** A code, and all that is looked for in it, in lower case. */
export interface Searchable extends CodeRow {
  readonly text: string;
}

/** Rows prepared to be searched. */
export const searchable = (rows: readonly CodeRow[]): Searchable[] =>
  rows.map((row) => ({
    ...row,
    text: [row.code, row.meaning, row.action, ...row.statuses].join("\n").toLowerCase(),
  }));

/** The rows of a view, in its order. */
export function rowsIn(view: View, rows: readonly Searchable[]): readonly Searchable[] {
  const words = view.q.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter(
    (row) =>
      (view.category === "" || row.category === view.category) &&
      (view.recovery === "" || row.recovery === view.recovery) &&
      (view.actor === "" || row.actor === view.actor) &&
      (view.status === "" || row.statuses.some((one) => overlap(one, view.status))) &&
      words.every((word) => row.text.includes(word)),
  );
  return sorted(view.sort, found);
}

/** Whether an answer can have both: the same status, or one in the other's class. */
const overlap = (a: string, b: string): boolean =>
  a === b || (a.endsWith("xx") !== b.endsWith("xx") && a[0] === b[0]);

function sorted(sort: string, rows: readonly Searchable[]): readonly Searchable[] {
  const column = sort.replace(/^-/, "");
  if (column === "") return rows;
  const direction = sort.startsWith("-") ? -1 : 1;
  const collator = new Intl.Collator(undefined, { numeric: true });
  return [...rows].sort((a, b) => direction * collator.compare(keyOf(a, column), keyOf(b, column)));
}

const recoveries = ["transient", "correctable", "terminal"];

function keyOf(row: Searchable, column: string): string {
  // A class comes after the statuses in it.
  if (column === "status") return (row.statuses[0] ?? "").replace("xx", "99x");
  if (column === "recovery") return String(recoveries.indexOf(row.recovery));
  const value: unknown = row[column as keyof Searchable];
  return typeof value === "string" ? value : "";
}

/** What a click on a column's head asks for: upwards, then downwards, then the catalogue's order. */
export function nextSort(sort: string, column: string): string {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? "" : column;
}
