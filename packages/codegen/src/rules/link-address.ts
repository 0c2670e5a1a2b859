import type { CodeFile } from "../formats/catalog-file.ts";
import { entriesOf } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** A link that is only a text is the URL of a page. */
export const linkAddress: Rule = {
  name: "link-address",
  check({ catalog }, report) {
    for (const [code, { links = [] }] of entriesOf<CodeFile>(catalog.codes))
      for (const [index, link] of links.entries())
        if (typeof link === "string" && !/^https?:\/\//.test(link))
          report.value(
            links,
            index,
            `Link ${index + 1} of ${code} is not the URL of a page.`,
            "Start it with https://, or write { title: …, url: … }.",
          );
  },
};
