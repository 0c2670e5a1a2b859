import { Findings } from "../problems/findings.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import type { SourceFile } from "../source/text.ts";
import { chosen } from "./chosen.ts";
import type { Columns, Mapping } from "./columns.ts";
import { entriesOf } from "./entries.ts";
import type { Entry } from "./entry.ts";
import { sayColumns } from "./left-columns.ts";
import { sayHeadings } from "./left-headings.ts";
import { Entries } from "./merge.ts";
import { unknownNames, whole } from "./names.ts";
import type { Head } from "./print.ts";
import { kindOf } from "./readers/index.ts";
import type { ImportReport, TableReport } from "./report.ts";
import { grouping, sayer } from "./say.ts";
import {
  categoriesOf,
  explain,
  sayWithoutText,
  settleDeprecated,
  settleStatuses,
} from "./settle.ts";
import { sound } from "./sound.ts";
import type { Table } from "./table.ts";
import { tablesIn } from "./tables.ts";

export type { Mapping } from "./columns.ts";
export { mappable } from "./headings.ts";
export type { Head } from "./print.ts";
export { type ImportReport, printImport } from "./report.ts";

/** How sources are read. */
export interface ImportOptions {
  /** The names of the tables, enums or lists to take. Without them, those are taken that seem to be about errors. */
  readonly only?: readonly string[];
  /** What columns are, by their names; `none` leaves one out. */
  readonly map?: Mapping;
  /** What no source says, and every catalogue needs. */
  readonly head?: Head;
  /** Where the catalogue will be, for problems in it. */
  readonly path?: string;
}

/** A catalogue and what was taken and left; or why there is none. */
export type Imported =
  | { readonly text: string; readonly report: ImportReport; readonly problems?: never }
  | { readonly problems: readonly Problem[]; readonly text?: never; readonly report?: never };

/** What stands in a catalogue until its owner changes it. */
export const defaultHead: Head = {
  name: "errors",
  title: "Errors",
  docs: "https://errors.example.com/",
  wire: { format: "problem" },
};

/**
 * Makes a catalogue of what other files say of error codes: tables, data, and the constants of programs. Every text
 * is as its owner wrote it, and nothing is invented.
 */
export async function importCatalog(
  files: readonly SourceFile[],
  { only = [], map = {}, head = defaultHead, path = "catalog.yaml" }: ImportOptions = {},
): Promise<Imported> {
  const problems = new Findings();
  const say = sayer(problems);
  const named = new Set(Object.keys(map));
  const tables = await tablesIn(files, named, problems);
  if (problems.errors > 0) return { problems: problems.sorted() };
  const wanted = whole(only, tables);
  const unknown = unknownNames(tables, wanted, named);
  if (unknown) return { problems: [problemWith(files[0]?.path ?? path, "known-name", ...unknown)] };
  const taken = chosen(tables, wanted, map, say);
  sayColumns(taken, map, say);
  sayHeadings(taken, map, say);
  const entries = new Entries(map, say);
  const { say: sayOnce, flush } = grouping(say);
  const added = [...taken].map(([table, columns]) => ({
    table,
    columns,
    entries: Array.from(entriesOf(table, columns, say, sayOnce), (one) => ({
      own: one.entry,
      entry: entries.add(one),
    })),
  }));
  flush();
  const found = entries.all;
  settleStatuses(found, say);
  settleDeprecated(found, say);
  for (const entry of found) explain(entry);
  const categories = categoriesOf(found, say);
  const made = sound(path, head, found, categories, say);
  if ("problems" in made) return made;
  if (made.codes.length === 0) return { problems: nothingFound(files, problems) };
  sayWithoutText(made.codes, map, say);
  const { text, codes, warnings } = made;
  const inCatalog = new Set(codes);
  const reports = added.map((one) => reportOf(one, inCatalog));
  const rows = reports.reduce((sum, { rows }) => sum + rows, 0);
  return {
    text,
    report: { tables: reports, rows, codes: codes.length, left: problems.sorted(), warnings },
  };
}

/** What was added of a table: each entry of its own, and the one that has it then. */
interface Added {
  readonly table: Table;
  readonly columns: Columns;
  readonly entries: readonly { readonly own: Entry; readonly entry: Entry | undefined }[];
}

/** What was taken of a table into the catalogue. */
function reportOf(
  { table: { text, at, name, rows }, columns, entries }: Added,
  inCatalog: ReadonlySet<Entry>,
): TableReport {
  const also: Record<string, number> = {};
  let codes = 0;
  for (const { own, entry } of entries)
    if (!entry || !inCatalog.has(entry)) continue;
    else if (entry === own) codes++;
    else also[entry.text.path] = (also[entry.text.path] ?? 0) + 1;
  const shown = { kind: kindOf(text) ?? "", name, columns: Object.fromEntries(columns) };
  return { ...text.place(at), ...shown, rows: rows.length, codes, also };
}

/** Why no code was found: each part of a file that was left is an error then. */
function nothingFound(files: readonly SourceFile[], problems: Findings): Problem[] {
  const left = problems.sorted().map((problem): Problem => {
    const isWhole = problem.rule === "left-file" || problem.rule === "left-table";
    return isWhole ? { ...problem, level: "error" } : problem;
  });
  const path = files[0]?.path ?? "";
  if (left.some(({ level }) => level === "error")) return left;
  const fact = `${path} has no codes that can be imported.`;
  return [problemWith(path, "no-codes", fact, "The warnings say why each is left."), ...left];
}
