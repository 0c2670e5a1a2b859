import { aliases, patterns } from "./generated/aliases.ts";
import { codes } from "./generated/codes.ts";
import { retired } from "./generated/retired.ts";
import type { CodeEntry } from "./parsed-error.ts";

let entries: Map<string, CodeEntry> | undefined;

/**
 * What the catalogue says about a code. A map is twice as fast as an object for a text that was just
 * parsed, and inherits nothing.
 */
export function entryOf(code: string): CodeEntry | undefined {
  entries ??= new Map<string, CodeEntry>(Object.entries(codes));
  return entries.get(code);
}

/** Whether the catalogue lists a code, even as retired or under another value. */
export const isListed = (code: string): boolean => isOwn(canonical(code));

const isOwn = (code: string): boolean =>
  entryOf(code) !== undefined || retiredDocsOf(code) !== undefined;

/** The code that a value stands for (P84), or the value itself. */
export function canonical(value: string): string {
  if (isOwn(value)) return value;
  if (Object.hasOwn(aliases, value)) return aliases[value] as string;
  const pattern = patterns.find(
    ({ before, after }) =>
      value.length > before.length + after.length &&
      value.startsWith(before) &&
      value.endsWith(after),
  );
  return pattern?.code ?? value;
}

let codesByDocs: Map<string, string> | undefined;

/** The code whose docs have this URL. */
export function codeOfDocs(url: string): string | null {
  codesByDocs ??= new Map([
    ...Object.entries(retired).map(([code, docsUrl]) => [docsUrl, code] as const),
    ...Object.entries(codes).map(([code, { docsUrl }]) => [docsUrl as string, code] as const),
  ]);
  return codesByDocs.get(url) ?? null;
}

/** Whether a code lists a status, itself or by its class. */
export const lists = ({ statuses }: CodeEntry, status: number): boolean =>
  statuses.includes(status) || statuses.includes(`${Math.floor(status / 100)}xx`);

/** The URL of the docs of a retired code. */
export const retiredDocsOf = (code: string): string | undefined =>
  Object.hasOwn(retired, code) ? retired[code] : undefined;
