import { posix } from "node:path";
import type { CatalogFile, CodeFile } from "../formats/catalog-file.ts";
import { type Labels, labels } from "../formats/labels.ts";
import type { LocaleFile } from "../formats/locale-file.ts";
import { wordsIn } from "../languages/index.ts";
import type { ValidSource } from "../source/source.ts";
import { htmlToMarkdown } from "../text/html.ts";
import { oneLine } from "../text/one-line.ts";
import type { Catalog, Coverage, Locale, Missing, Share } from "./catalog.ts";
import { isHttp } from "./is-http.ts";
import { retryDefaults } from "./retry.ts";

const fields = ["title", "meaning", "cause", "action", "causes", "reason", "description"] as const;

/** A short text, or each of a list, as one line. */
const inOneLine = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(oneLine) : oneLine(value as string);

/** The text fields that an entry has: the short ones as one line each, its description in Markdown. */
function textOf<T extends object>(
  entry: T | undefined,
  descriptions: CatalogFile["descriptions"],
): Pick<T, keyof T & (typeof fields)[number]> {
  const values: Partial<Record<string, unknown>> = { ...entry };
  const text: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field];
    if (value !== undefined) text[field] = field === "description" ? value : inOneLine(value);
  }
  if (descriptions === "html" && typeof text.description === "string")
    text.description = htmlToMarkdown(text.description);
  return text as Pick<T, keyof T & (typeof fields)[number]>;
}

/** An entry's texts in every language. Missing ones are in the catalogue's language. */
export function translate<T extends object>(
  source: ValidSource,
  entry: T,
  pick: (locale: LocaleFile) => Partial<T> | undefined,
): Record<string, Pick<T, keyof T & (typeof fields)[number]>> {
  const { descriptions } = source.catalog;
  const original = textOf(entry, descriptions);
  const texts = { [languageOf(source)]: original };
  for (const [tag, locale] of source.locales) {
    texts[tag] = { ...original, ...textOf(pick(locale), descriptions) } as typeof original;
  }
  return texts;
}

const languageOf = ({ catalog }: ValidSource): string => catalog.language ?? "en";

/** The words of pages in a language, unless labels say something else: English ones where there are no others. */
const usual = (tag: string): Labels => ({
  ...labels,
  language: tag === "en" ? "English" : tag,
  ...wordsIn(tag),
});

/** The catalogue's language, then its translations by tag. */
export function localesOf(source: ValidSource): [Locale, ...Locale[]] {
  const { descriptions } = source.catalog;
  const head = textOf(source.catalog, descriptions);
  const tag = languageOf(source);
  const retry = { ...retryDefaults, ...source.catalog.retry };
  const words = (tag: string, own: Partial<Labels> | undefined): Labels => {
    const all = { ...usual(tag), ...own };
    return withFigures(isHttp(source.catalog) ? all : withoutHttp(all), retry);
  };
  return [
    {
      tag,
      folder: "",
      ...head,
      labels: words(tag, source.catalog.labels),
      coverage: coverageOf(source, tag, source.catalog),
    },
    ...[...source.locales].map(([tag, locale]) => ({
      tag,
      folder: `${tag}/`,
      file: fileOf(source, tag, locale),
      ...head,
      ...textOf(locale, descriptions),
      labels: words(tag, locale.labels),
      coverage: coverageOf(source, tag, locale),
    })),
  ];
}

/** The file of a translation. One without a key could end otherwise. */
function fileOf({ spots }: ValidSource, tag: string, locale: LocaleFile): string {
  const [spot] = spots.get(locale)?.values() ?? [];
  return `locales/${posix.basename(spot?.text.path ?? `${tag}.yaml`)}`;
}

/** The labels that only a protocol with HTTP has, and those that only one without has. */
const withHttpNames: readonly string[] = ["waiting", "explainIntro"];
const withoutHttpNames: readonly string[] = withHttpNames.map((name) => `${name}WithoutHttp`);

/** The words for a protocol without HTTP. */
const withoutHttp = (words: Labels): Labels => ({
  ...words,
  waiting: words.waitingWithoutHttp,
  explainIntro: words.explainIntroWithoutHttp,
});

/** Fills the retry figures into labels, in seconds. */
function withFigures(words: Labels, retry: Catalog["retry"]): Labels {
  const figures: Readonly<Record<string, number>> = {
    "{initial}": retry.initialDelayMs / 1000,
    "{max}": retry.maxDelayMs / 1000,
    "{attempts}": retry.attempts,
  };
  const waiting = words.waiting.replace(/\{\w+\}/g, (name) => String(figures[name] ?? name));
  const lines = Object.entries<string>({ ...words, waiting }).map(([name, text]) => [
    name,
    oneLine(text),
  ]);
  return Object.fromEntries(lines);
}

/** How much of a catalogue a file has in its language. */
function coverageOf(source: ValidSource, tag: string, file: LocaleFile): Coverage {
  const { catalog } = source;
  const unused = isHttp(catalog) ? withoutHttpNames : withHttpNames;
  const all = { ...usual(languageOf(source)), ...catalog.labels };
  const words = Object.entries<string>(all);
  const wanted = words.flatMap(([name, text]) =>
    unused.includes(name) ? [] : [{ path: `labels.${name}`, text: oneLine(text) }],
  );
  const own = Object.keys({ ...wordsIn(tag), ...file.labels }).map((name) => ({
    path: `labels.${name}`,
  }));
  return {
    texts: shareOf([...textsOf(catalog)], textsOf(file)),
    labels: shareOf(wanted, own),
  };
}

/** How many of the wanted texts are there, and which are not. */
function shareOf(wanted: readonly Missing[], there: Iterable<Pick<Missing, "path">>): Share {
  const has = new Set(Array.from(there, ({ path }) => path));
  return { total: wanted.length, missing: wanted.filter(({ path }) => !has.has(path)) };
}

/** The texts that a file has. */
function* textsOf({
  categories,
  statuses,
  codes,
  retired,
  ...head
}: LocaleFile): Generator<Missing> {
  for (const field of ["title", "description"] as const)
    if (head[field] !== undefined) yield { path: field, text: oneLine(head[field]) };
  for (const [section, entries = {}] of Object.entries({ categories, statuses, codes, retired }))
    for (const [key, entry] of Object.entries<Partial<CodeFile>>(entries)) {
      yield* textsAt(`${section}.${key}`, entry);
      if (entry.deprecated) yield* textsAt(`${section}.${key}.deprecated`, entry.deprecated);
    }
}

function* textsAt(path: string, entry: object): Generator<Missing> {
  for (const [field, text] of Object.entries(textOf<Partial<CodeFile>>(entry, undefined)))
    yield { path: `${path}.${field}`, text: inOneLine(text) as Missing["text"] };
}
