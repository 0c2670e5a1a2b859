import { registeredName } from "../model/registered-statuses.ts";
import { Findings } from "../problems/findings.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { didYouMean } from "../problems/suggest.ts";
import type { SourceFile } from "../source/text.ts";
import { counted } from "../text/counted.ts";
import { chosen } from "./chosen.ts";
import { type Columns, columnsOf, type Mapping } from "./columns.ts";
import { entriesOf } from "./entries.ts";
import type { Entry } from "./entry.ts";
import { meaningOf } from "./fields.ts";
import { keyFor } from "./keys.ts";
import { Entries } from "./merge.ts";
import type { Head } from "./print.ts";
import { type Kind, kindOf, knownEndings, readerOf } from "./readers/index.ts";
import type { ImportReport, TableReport } from "./report.ts";
import { type Say, sayer } from "./say.ts";
import { sound } from "./sound.ts";
import { sourceText } from "./source-text.ts";
import type { Table } from "./table.ts";

export type { Mapping } from "./columns.ts";
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
  const all: { table: Table; kind: Kind }[] = [];
  const named = new Set(Object.keys(map));
  for (const file of files) {
    const text = sourceText(file, problems);
    const kind = text && kindOf(text);
    if (kind) {
      const read = await readerOf(kind);
      all.push(...read(text, problems, named).map((table) => ({ table, kind })));
    } else if (text) {
      const fix = `Give it the ending of what it is: ${knownEndings}.`;
      problems.push(
        problemWith(text.path, "known-kind", `It is not clear what ${text.path} is.`, fix),
      );
    }
  }
  if (problems.errors > 0) return { problems: problems.sorted() };

  const unknown = unknownNames(
    all.map(({ table }) => table),
    only,
    named,
  );
  if (unknown) return { problems: [problemWith(files[0]?.path ?? path, "known-name", ...unknown)] };
  const taken = chosen(
    all.map(({ table }) => table),
    only,
    named,
    say,
  );
  const entries = new Entries(say);
  const tables: TableReport[] = [];
  for (const { table, kind } of all) {
    if (!taken.has(table)) continue;
    const columns = columnsOf(table, map);
    sayColumns(table, columns, say);
    let codes = 0;
    for (const found of entriesOf(table, columns, say)) if (entries.add(found)) codes++;
    const { file, line, column } = table.text.place(table.at);
    const { name, rows } = table;
    tables.push({
      file,
      line,
      column,
      kind,
      name,
      columns: Object.fromEntries(columns),
      rows: rows.length,
      codes,
    });
  }
  const found = entries.all;
  if (found.length === 0) return { problems: nothingFound(files, problems) };
  settleStatuses(found, say);
  for (const entry of found) explain(entry);
  const categories = categoriesOf(found, say);
  const made = sound(path, head, found, categories, say);
  if ("problems" in made) return made;
  sayWithoutText(made.codes, say);
  const { text, codes, warnings } = made;
  const rows = tables.reduce((sum, { rows }) => sum + rows, 0);
  return { text, report: { tables, rows, codes: codes.length, left: problems.sorted(), warnings } };
}

/** Lets a comment say what a code means; beside another text it is the description. */
function explain({ fields, comment }: Entry): void {
  if (!comment) return;
  const { meaning, description } = fields;
  const whole = { description: comment.markdown ?? comment.text };
  const told = meaning === undefined ? meaningOf(comment, true) : whole;
  const parts = [description, told.description].filter((part) => part !== undefined);
  Object.assign(fields, told, parts.length > 0 && { description: parts.join("\n\n") });
}

/** The error for files without codes. */
function nothingFound(files: readonly SourceFile[], problems: Findings): Problem[] {
  for (const { path } of files)
    problems.push(
      problemWith(
        path,
        "no-codes",
        `${path} has no codes that can be imported.`,
        "Name the table, enum or list with --only, and its columns with --map.",
      ),
    );
  return problems.sorted();
}

/** What is wrong if the caller names a table or a column that is not there. */
function unknownNames(
  tables: readonly Table[],
  only: readonly string[],
  named: ReadonlySet<string>,
): [fact: string, fix: string] | undefined {
  const has = { table: new Set<string>(), column: new Set<string>() };
  for (const { name, rows } of tables) {
    has.table.add(name);
    for (const { cells } of rows) for (const column of cells.keys()) has.column.add(column);
  }
  for (const [what, names] of [
    ["table", only],
    ["column", named],
  ] as const)
    for (const name of names)
      if (!has[what].has(name)) {
        const known = [...has[what]].filter(Boolean);
        const list = known.length > 0 ? `There are ${known.join(", ")}.` : "None has a name.";
        return [`No ${what} is named ${name}.`, `${didYouMean(name, known)}${list}`];
      }
  return;
}

/** Says which columns are left. */
function sayColumns({ text, rows }: Table, columns: Columns, say: Say): void {
  const seen = new Set(columns.keys());
  for (const { cells } of rows)
    for (const [name, { at }] of cells) {
      if (seen.has(name)) continue;
      seen.add(name);
      const fact = `The column ${name} is none that a code has.`;
      say(
        { text, at },
        "left-column",
        fact,
        `Say what it is: --map "${name}=FIELD". --map "${name}=x-…" keeps it as a field of your own.`,
      );
    }
}

/** Leaves out statuses that nothing names. */
function settleStatuses(entries: readonly Entry[], say: Say): void {
  const named = new Set(
    entries.flatMap(({ statuses }) => statuses.flatMap(({ key, name }) => (name ? [key] : []))),
  );
  for (const entry of entries)
    entry.statuses = entry.statuses.filter(({ key }) => {
      const isKnown = registeredName(key) !== undefined || named.has(key);
      if (!isKnown)
        say(
          entry,
          "left-value",
          `${entry.key} has status ${key}, which is not registered with IANA.`,
          `Add ${key} to statuses with a name, and to the code.`,
        );
      return isKnown;
    });
}

/** The categories by id, in the order of the sources. Codes then have the id in place of the title. */
function categoriesOf(entries: readonly Entry[], say: Say): Map<string, string> {
  const titles = new Map<string, string>();
  for (const entry of entries) {
    const { category: title } = entry.fields;
    if (title === undefined) continue;
    const id = keyFor(title);
    if (id !== undefined && (titles.get(id) ?? title) === title) {
      titles.set(id, title);
      entry.fields.category = id;
    } else {
      delete entry.fields.category;
      say(
        entry,
        "left-value",
        `The category "${title}" cannot be told from another, or has no letters.`,
        "Add it by hand.",
      );
    }
  }
  return titles;
}

/** Says how many codes no source explains, at the first of each file. */
function sayWithoutText(entries: readonly Entry[], say: Say): void {
  const silent = entries.filter(({ fields }) => fields.meaning === undefined);
  for (const [first, ...others] of Map.groupBy(silent, ({ text }) => text).values())
    if (first) {
      const fact = `No text explains ${first.key}${others.length > 0 ? ` and ${counted(others.length, "other code")}` : ""}.`;
      say(
        first,
        "no-text",
        fact,
        "Their keys stand in for their meanings. Write those, or import a file that has them, too.",
      );
    }
}
