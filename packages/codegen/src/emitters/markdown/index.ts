import type { Emitter } from "../../emitter.ts";
import { data } from "../../model/data.ts";
import { codePage, retiredPage, wireExamples } from "./code-page.ts";
import { categoryPage, indexPage, statusPage } from "./lists.ts";
import { llms } from "./llms.ts";
import { render } from "./page.ts";

/** Pages that read well as plain Markdown, in every language, with `llms.txt` and `errors.json`. */
export const markdown: Emitter = {
  name: "markdown",
  *emit(catalog, context) {
    const { header } = context;
    yield { path: "errors.json", text: `${JSON.stringify(data(catalog, header), null, 2)}\n` };
    yield { path: "llms.txt", text: llms(catalog, header) };
    const bodies = wireExamples(catalog);
    for (const locale of catalog.locales) {
      const site = { catalog, bodies, locale, context };
      yield render(site, indexPage(site));
      for (const status of catalog.statuses) yield render(site, statusPage(site, status));
      for (const category of catalog.categories) yield render(site, categoryPage(site, category));
      for (const code of catalog.codes) yield render(site, codePage(site, code));
      for (const retired of catalog.retired) yield render(site, retiredPage(site, retired));
    }
  },
};
