import type { CodeRow } from "../rows.ts";

/** Which part of the table is shown. It is all in the URL, so that a view can be shared. */
export interface View {
  /** Words that a row must contain. */
  readonly q: string;
  readonly status: string;
  readonly category: string;
  readonly recovery: string;
  readonly actor: string;
  /** The sort column, after a `-` if descending; empty for the catalogue's order. */
  readonly sort: string;
}

const names = ["q", "status", "category", "recovery", "actor", "sort"] as const;

/** The view in a URL's query. */
export function viewIn(query: string): View {
  const parameters = new URLSearchParams(query);
  const entries = names.map((name) => [name, parameters.get(name) ?? ""]);
  return Object.fromEntries(entries) as Record<(typeof names)[number], string>;
}

/** The query of a view, without default values. */
export function queryOf(view: View): string {
  const asked = names.filter((name) => view[name] !== "");
  const query = new URLSearchParams(asked.map((name) => [name, view[name]])).toString();
  return query && `?${query}`;
}

/** A code, with its searchable text in lower case. */
export interface Searchable extends CodeRow {
  readonly text: string;
}

/** Prepares rows for searching. */
export const searchable = (rows: readonly CodeRow[]): Searchable[] =>
  rows.map((row) => ({
    ...row,
    text: [row.code, row.name, ...(row.aliases ?? []), row.meaning, row.action, ...row.statuses]
      .join("\n")
      .toLowerCase(),
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

/** Whether a response can match both: the same status, or a status and its class. */
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
  // A class follows its statuses.
  if (column === "status") return (row.statuses[0] ?? "").replace("xx", "99x");
  if (column === "recovery") return row.recovery ? String(recoveries.indexOf(row.recovery)) : "";
  const value: unknown = row[column as keyof Searchable];
  return typeof value === "string" ? value : "";
}

/**
 * The sort order after a click on a column's head: ascending, then descending, then the catalogue's order.
 */
export function nextSort(sort: string, column: string): string {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? "" : column;
}
