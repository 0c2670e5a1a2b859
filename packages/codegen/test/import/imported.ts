import { parse } from "yaml";
import { type ImportOptions, type ImportReport, importCatalog } from "../../src/import/index.ts";

/** What a catalogue that was imported says, and what the import says of it. */
export interface Result {
  readonly codes: Readonly<Record<string, unknown>>;
  readonly catalog: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly report: ImportReport;
  /** Each line of the report: its place, rule and fact. */
  readonly left: readonly string[];
}

/** Imports files, path to text, and reads the catalogue that comes out. */
export async function imported(
  files: Readonly<Record<string, string>>,
  options: ImportOptions = {},
): Promise<Result> {
  const sources = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const { text, report, problems } = await importCatalog(sources, options);
  if (problems) throw new Error(problems.map(shown).join("\n"));
  // A map keeps the order of keys that are numbers, and every key is text.
  const catalog = parse(text, { intAsBigInt: false }) as Record<string, unknown>;
  const { codes = {} } = catalog as { codes?: Record<string, unknown> };
  return { codes, catalog, text, report, left: report.left.map(shown) };
}

/** The problems of files that cannot be imported: place, rule and fact. */
export async function refused(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ImportOptions = {},
): Promise<string[]> {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: typeof text === "string" ? Buffer.from(text) : text,
  }));
  const { problems } = await importCatalog(sources, options);
  return (problems ?? []).map(shown);
}

interface Shown {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
}

const shown = ({ file, line, column, rule, message }: Shown): string =>
  `${file}:${line}:${column} ${rule}: ${message}`;
