import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { CatalogData, Labels } from "@org/error-codegen";
import { base, pagesFolder } from "./settings.ts";

/** A language of the site. */
export interface Language {
  /** Its BCP 47 tag in the catalogue. */
  readonly tag: string;
  /** The folder of its pages: empty for the catalogue's own language, else such as `zh/`. */
  readonly folder: string;
  /** The language for browsers, and the key of Starlight's own words. */
  readonly lang: string;
  readonly labels: Labels;
}

/** The catalogue as data. */
export const catalogue = (): CatalogData => read("errors.json") as CatalogData;

/** Whether errors come with HTTP statuses. The catalogue of a protocol without HTTP has none. */
export function isHttp(): boolean {
  const { statuses, codes } = catalogue();
  return statuses.length > 0 || codes.some((code) => code.statuses.length > 0);
}

/** The languages of the site, the catalogue's own first. */
export function languages(): readonly Language[] {
  const words = read("labels.json") as Readonly<Record<string, Labels>>;
  return catalogue().languages.map((tag, index) => ({
    tag,
    folder: index === 0 ? "" : `${tag}/`,
    lang: langOf(tag),
    labels: words[tag] as Labels,
  }));
}

/** The language of a folder in Starlight's form: undefined, or without a slash. */
export function languageIn(locale: string | undefined): Language {
  const [first, ...others] = languages();
  return others.find(({ folder }) => folder === `${locale}/`) ?? (first as Language);
}

/** The site's path to a page, such as `codes/empty-response/`, or to a file. */
export const hrefOf = ({ folder }: Pick<Language, "folder">, path: string): string =>
  `${base}${folder}${path}`;

/** A page's path: its permanent URL without the URL of the docs. */
export const pathOf = ({ docsUrl }: { readonly docsUrl: string }): string =>
  docsUrl.slice(catalogue().docs.length);

/** Starlight distinguishes Chinese by region. */
function langOf(tag: string): string {
  const [language, part] = tag.split("-");
  if (language !== "zh") return tag;
  return part === "Hant" || part === "TW" || part === "HK" ? "zh-TW" : "zh-CN";
}

const cache = new Map<string, { readonly changed: number; readonly value: unknown }>();

/** A JSON file of the docs, read again when it changes. */
function read(name: string): unknown {
  const path = join(pagesFolder, name);
  const changed = statSync(path).mtimeMs;
  const known = cache.get(path);
  if (known?.changed === changed) return known.value;
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  cache.set(path, { changed, value });
  return value;
}
