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

/** Whether the catalogue lists a code, even as retired. */
export const isListed = (code: string): boolean =>
  entryOf(code) !== undefined || retiredDocsOf(code) !== undefined;

let codesByDocs: Map<string, string> | undefined;

/** The code whose docs have this URL. */
export function codeOfDocs(url: string): string | null {
  codesByDocs ??= new Map([
    ...Object.entries(retired).map(([code, docsUrl]) => [docsUrl, code] as const),
    ...Object.entries(codes).map(([code, { docsUrl }]) => [docsUrl as string, code] as const),
  ]);
  return codesByDocs.get(url) ?? null;
}

/** The URL of the docs of a retired code. */
export const retiredDocsOf = (code: string): string | undefined =>
  Object.hasOwn(retired, code) ? retired[code] : undefined;
