import type { Catalog } from "../model/catalog.ts";

/** A catalogue with the texts of a translation in place of its own; undefined if there is none. */
export function inLanguage(catalog: Catalog, tag: string): Catalog | undefined {
  const language = catalog.locales.find((locale) => locale.tag === tag);
  if (!language) return;
  const { codes, retired, statuses } = catalog;
  return {
    ...catalog,
    language,
    title: language.title,
    codes: codes.map(({ deprecated, ...code }) => ({
      ...code,
      ...code.text[tag],
      ...(deprecated && { deprecated: { ...deprecated, ...deprecated.text[tag] } }),
    })),
    retired: retired.map((code) => ({ ...code, ...code.text[tag] })),
    statuses: statuses.map((status) => ({ ...status, ...status.text[tag] })),
  };
}
