import type { Rule } from "./rule.ts";

/** The URL of the pages is written as browsers write it, because URLs are compared as text. */
export const docsAddress: Rule = {
  name: "docs-address",
  check({ catalog }, report) {
    const { docs } = catalog;
    if (docs === undefined) return;
    const written = canonical(docs);
    if (written === docs) return;
    report.value(
      catalog,
      "docs",
      `${docs} is not ${written ? "written as browsers write this URL" : "a URL"}.`,
      `Write ${written ?? "one such as https://errors.example.org/"}`,
    );
  },
};

/** The URL as browsers write it, without a user name. */
function canonical(address: string): string | undefined {
  if (!URL.canParse(address)) return;
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
