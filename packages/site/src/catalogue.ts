import { readFileSync, statSync } from "node:fs";
import { settings } from "virtual:error-site";
import type { CatalogData, Labels } from "@org/error-codegen";
import type { Guide } from "./guide.ts";
import { langOf } from "./lang.ts";

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
export const catalogue = (): CatalogData => read(`${settings.pages}/errors.json`) as CatalogData;

/** The pages that the owner wrote, in the order of the sidebar. */
export const guides = (): readonly Guide[] =>
  read(`${settings.guides}/guides.json`) as readonly Guide[];

/** The title of the site in a language. */
export const titleIn = ({ tag }: Language): string =>
  settings.title ?? catalogue().text[tag]?.title ?? "";

/** Whether errors come with HTTP statuses. The catalogue of a protocol without HTTP has none. */
export function isHttp(): boolean {
  const { statuses, codes } = catalogue();
  return statuses.length > 0 || codes.some((code) => code.statuses.length > 0);
}

/** The languages of the site, the catalogue's own first. */
export function languages(): readonly Language[] {
  const words = read(`${settings.pages}/labels.json`) as Readonly<Record<string, Labels>>;
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
  `${settings.base}${folder}${path}`;

/** A page's path: its permanent URL without the URL of the docs. */
export const pathOf = ({ docsUrl }: { readonly docsUrl: string }): string =>
  docsUrl.slice(catalogue().docs.length);

const cache = new Map<string, { readonly changed: number; readonly value: unknown }>();

/** A JSON file, read again when it changes. */
function read(path: string): unknown {
  const changed = statSync(path).mtimeMs;
  const known = cache.get(path);
  if (known?.changed === changed) return known.value;
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  cache.set(path, { changed, value });
  return value;
}
