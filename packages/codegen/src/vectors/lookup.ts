import type { Catalog, Code, Retired, StatusKey } from "../model/catalog.ts";

/** What a text stands for. */
export interface Lookup {
  readonly code: (text: string | null) => Code | undefined;
  readonly retired: (text: string | null) => Retired | undefined;
  /** What is sent for the code with a key that is not sent itself. */
  readonly sentFor: (key: string) => string | undefined;
  /** The code whose docs a URL is. */
  readonly ofPage: (url: string) => string | undefined;
  /** The value of the code that a text stands for, else the text itself (P84). */
  readonly canonical: (text: string) => string;
  /** Whether a text is the value of a code that is known or retired. */
  readonly isListed: (text: string | null) => boolean;
}

const made = new WeakMap<Catalog, Lookup>();

/** Finds codes by what is sent, in time that does not grow with the catalogue. */
export function lookup(catalog: Catalog): Lookup {
  const found = made.get(catalog);
  if (found) return found;
  const codes = new Map(catalog.codes.map((code) => [code.code, code]));
  const retired = new Map(catalog.retired.map((old) => [old.code, old]));
  const pages = new Map(
    [...catalog.codes, ...catalog.retired].map(({ page, code }) => [page, code]),
  );
  const named = [...catalog.retired, ...catalog.codes].filter(({ key, code }) => key !== code);
  const keys = new Map(named.map(({ key, code }) => [key, code]));
  const aliases = new Map(catalog.aliases.map(({ alias, code }) => [alias, code]));
  const isListed = (text: string | null): boolean =>
    text !== null && (codes.has(text) || retired.has(text));
  const all: Lookup = {
    code: (text) => (text === null ? undefined : codes.get(text)),
    retired: (text) => (text === null ? undefined : retired.get(text)),
    sentFor: (key) => keys.get(key),
    ofPage: (url) => pages.get(url),
    canonical: (text) =>
      isListed(text) ? text : (aliases.get(text) ?? patternOf(catalog, text)?.code ?? text),
    isListed,
  };
  made.set(catalog, all);
  return all;
}

const patternOf = ({ patterns }: Catalog, text: string) =>
  patterns.find(
    ({ before, after }) =>
      text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after),
  );

/** Whether a code lists a status, itself or by its class. */
export const lists = ({ statuses }: Code, status: number): boolean =>
  statuses.some((listed: StatusKey) => listed === status || listed === `${String(status)[0]}xx`);
