import { isTooNested, maxNesting } from "../text/nesting.ts";
import type { Rule } from "./rule.ts";
import { holdersOf } from "./short-texts.ts";

/** A description in HTML nests no more elements than can be read. */
export const shallowHtml: Rule = {
  name: "shallow-html",
  check(source, report) {
    if (source.catalog.descriptions !== "html") return;
    for (const file of [source.catalog, ...source.locales.values()])
      for (const [name, holder] of holdersOf(file)) {
        const { description = "" } = holder as { description?: string };
        if (!isTooNested(description)) continue;
        const fact = `The description of ${name} nests more than ${maxNesting} elements.`;
        report.value(holder, "description", fact, "Close what stays open, or flatten it.");
      }
  },
};
