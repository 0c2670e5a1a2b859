import type { CatalogFile, LocaleFile } from "../catalog-file.ts";
import type { Problem } from "../problem.ts";
import { parse, type Spot, type Spots } from "./parse.ts";
import { decode, type SourceFile } from "./text.ts";

/** What may be missing or not yet known to be right. */
export type Draft<T> = T extends object ? { readonly [K in keyof T]?: Draft<T[K]> } : T;

/** The files of a catalogue, read and merged; each value can be traced to its place. */
export interface Source {
  /** The first file, where what belongs to no line is reported. */
  readonly path: string;
  readonly catalog: Draft<CatalogFile>;
  /** Language tag to translation, sorted by tag. */
  readonly locales: ReadonlyMap<string, Draft<LocaleFile>>;
  readonly spots: Spots;
}

/** The files that `load` takes, as they were read from the disk. */
export interface SourceFiles {
  readonly catalog: readonly SourceFile[];
  readonly locales: readonly SourceFile[];
}

const sections = new Set(["categories", "statuses", "codes", "retired"]);

/**
 * Reads and merges the files of a catalogue. Files merge by path, whatever order they come in.
 * The source is absent where a file could not be read as YAML: nothing can be said of the rest then.
 */
export function load(files: SourceFiles): { source?: Source; problems: Problem[] } {
  const problems: Problem[] = [];
  const spots: Spots = new WeakMap();
  const catalog = section(spots);
  for (const { value } of readAll(files.catalog, spots, problems))
    merge(catalog, value, spots, problems);
  const locales = new Map<string, Draft<LocaleFile>>();
  for (const { path, value } of readAll(files.locales, spots, problems))
    locales.set(path.replace(/^.*[\\/]|\.ya?ml$/g, ""), value);
  const unreadable = problems.some(({ rule }) => rule === "plain-text" || rule === "valid-yaml");
  const path = files.catalog[0]?.path ?? "";
  return unreadable ? { problems } : { source: { path, catalog, locales, spots }, problems };
}

function section(spots: Spots): Record<string, unknown> {
  const empty = {};
  spots.set(empty, new Map());
  return empty;
}

function* readAll(
  files: readonly SourceFile[],
  spots: Spots,
  problems: Problem[],
): Generator<{ path: string; value: Record<string, unknown> }> {
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const text = decode(file);
    if ("rule" in text) {
      problems.push(text);
      continue;
    }
    const value = parse(text, spots, problems);
    if (isMap(value)) yield { path: file.path, value };
    else if (value !== undefined)
      problems.push(
        text.problem(0, "shape", `${file.path} holds no keys.`, "Start with `name: value` lines."),
      );
  }
}

/** The entries in the order they were written in; an object would put `404` before `a`. */
function* entries(map: Record<string, unknown>, spots: Spots): Generator<[string, unknown]> {
  for (const key of spots.get(map)?.keys() ?? []) yield [String(key), map[key]];
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Adds one file's keys to the catalogue; sections are merged entry by entry. */
function merge(
  into: Record<string, unknown>,
  from: Record<string, unknown>,
  spots: Spots,
  problems: Problem[],
  level = 0,
): void {
  for (const [key, value] of entries(from, spots)) {
    const spot = spots.get(from)?.get(key) as Spot;
    const first = spots.get(into)?.get(key);
    const existing = into[key];
    if (level === 0 && sections.has(key) && isMap(value) && (!first || isMap(existing))) {
      if (!first) {
        into[key] = section(spots);
        spots.get(into)?.set(key, spot);
      }
      merge(into[key] as Record<string, unknown>, value, spots, problems, 1);
    } else if (!first) {
      into[key] = value;
      spots.get(into)?.set(key, spot);
    } else {
      const { file, line } = first.text.place(first.key);
      const message = `${key} is already in ${file} on line ${line}.`;
      problems.push(spot.text.problem(spot.key, "unique-key", message, "Keep one of the two."));
    }
  }
}
