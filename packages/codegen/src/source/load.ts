import { posix } from "node:path";
import type { LocaleFile } from "../formats/locale-file.ts";
import { Findings } from "../problems/findings.ts";
import { decode } from "./decode.ts";
import { isMap } from "./is-map.ts";
import { parse } from "./parse.ts";
import { readLock } from "./read-lock.ts";
import { expand, shorthand } from "./shorthand.ts";
import type { Draft, Source, SourceFiles } from "./source.ts";
import type { Spot, Spots } from "./spots.ts";
import { isTagLike } from "./tag-like.ts";
import type { SourceFile, Text } from "./text.ts";

const sections = new Set(Object.keys(shorthand));

/**
 * Reads and merges the files of a catalogue, in any order. Without a source if a file could not be read,
 * because then nothing can be said about the rest.
 */
export function load(files: SourceFiles): { source?: Source; problems: Findings } {
  const problems = new Findings();
  const spots: Spots = new WeakMap();
  const catalog = {};
  spots.set(catalog, new Map());
  const parts = readAll(files.catalog, spots, problems);
  for (const part of parts)
    if (!reportTranslation(part, parts, problems)) merge(catalog, part.value, spots, problems);
  const locales = localesOf(readAll(files.locales, spots, problems), problems);
  const lock = files.lock && readLock(files.lock, problems);
  if (parts.length < files.catalog.length) return { problems };
  const path = files.catalog[0]?.path ?? "";
  return { source: { path, catalog, locales, spots, ...(lock && { lock }) }, problems };
}

/** A file whose YAML is a map. */
interface Part {
  readonly text: Text;
  readonly value: Record<string, unknown>;
}

/** The readable files; the others are reported. */
function readAll(files: readonly SourceFile[], spots: Spots, problems: Findings): Part[] {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => {
      const text = decode(file, problems);
      const value = text && parse(text, spots, problems);
      if (value) expand(value, spots);
      return value ? [{ text, value }] : [];
    });
}

/** Reports a translation in the wrong place: a file named after a language, whose entries are in other files, too. */
function reportTranslation(
  { text, value }: Part,
  parts: readonly Part[],
  problems: Findings,
): boolean {
  const { dir, name, base } = posix.parse(text.path);
  const isRepeated = (other: Part): boolean =>
    other.value !== value &&
    [...sections].some((section) => haveSame(value[section], other.value[section]));
  if (!isTagLike(name) || !parts.some(isRepeated)) return false;
  const fact = `${text.path} has entries of the catalogue again.`;
  const fix = `If they are translations, move the file to ${posix.join(dir, "locales", base)}.`;
  problems.push(text.problem(0, "unique-key", fact, fix));
  return true;
}

const haveSame = (one: unknown, other: unknown): boolean =>
  isMap(one) && isMap(other) && Object.keys(one).some((key) => Object.hasOwn(other, key));

/** Translations by tag, which is the name of their file. */
function localesOf(parts: readonly Part[], problems: Findings): Map<string, Draft<LocaleFile>> {
  const byTag = new Map<string, Part>();
  for (const part of parts) {
    const { text } = part;
    const tag = text.path.replace(/^.*[\\/]|\.ya?ml$/g, "");
    const first = byTag.get(tag);
    if (!first) byTag.set(tag, part);
    else {
      const message = `${tag} is already in ${first.text.path}.`;
      problems.push(text.problem(0, "unique-key", message, "Remove one of the files."));
    }
  }
  const tags = [...byTag.keys()].sort();
  return new Map(tags.map((tag) => [tag, (byTag.get(tag) as Part).value]));
}

/** Adds a file's keys to the catalogue. Sections are merged entry by entry. */
function merge(
  into: Record<string, unknown>,
  from: Record<string, unknown>,
  spots: Spots,
  problems: Findings,
  isTop = true,
): void {
  const settled = spots.get(into) ?? new Map<string, Spot>();
  for (const [key, spot] of spots.get(from) ?? []) {
    const value = from[key];
    const existing = into[key];
    const first = settled.get(key);
    if (!first) {
      into[key] = value;
      settled.set(key, spot);
    } else if (isTop && sections.has(String(key)) && isMap(value) && isMap(existing)) {
      merge(existing, value, spots, problems, false);
    } else {
      const { file, line } = first.text.place(first.key);
      const message = `${key} is already in ${file} on line ${line}.`;
      problems.push(spot.text.problem(spot.key, "unique-key", message, "Remove one of them."));
      settled.set(key, { ...first, isDoubled: true });
    }
  }
}
