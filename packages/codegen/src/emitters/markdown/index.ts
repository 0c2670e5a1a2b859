import type { Catalog } from "../../model/catalog.ts";
import { toCatalogData } from "../../model/to-catalog-data.ts";
import type { Emitter } from "../emitter.ts";
import { jsonFile } from "../json.ts";
import { codePage, itemsOf, responsesOf, retiredPage } from "./code-page.ts";
import { categoryPage, indexPage, statusPage } from "./lists.ts";
import { llms } from "./llms.ts";
import { plainLabels, render, type Site } from "./page.ts";

/** Plain Markdown pages in every language, with `llms.txt`, `errors.json` and `labels.json`. */
export const markdown: Emitter = {
  name: "markdown",
  *emit(catalog, context) {
    const { header } = context;
    yield jsonFile("errors.json", toCatalogData(catalog, header));
    yield jsonFile("labels.json", labelsOf(catalog, header));
    yield { path: "llms.txt", text: llms(catalog, header) };
    const responses = responsesOf(catalog);
    for (const locale of catalog.locales) {
      const labels = plainLabels(locale.labels);
      const items = itemsOf(catalog, locale);
      const site: Site = { catalog, context, responses, locale, labels, items };
      yield render(site, indexPage(site));
      for (const status of catalog.statuses) yield render(site, statusPage(site, status));
      for (const category of catalog.categories) yield render(site, categoryPage(site, category));
      for (const code of catalog.codes) yield render(site, codePage(site, code));
      for (const retired of catalog.retired) yield render(site, retiredPage(site, retired));
    }
  },
};

/** The words of the pages by language, for programs that build more pages. */
function labelsOf({ locales }: Catalog, header: string): object {
  const words = locales.map(({ tag, labels }) => [tag, labels]);
  return { $comment: header, ...Object.fromEntries(words) };
}
