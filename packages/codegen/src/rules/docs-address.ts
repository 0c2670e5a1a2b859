import type { Rule } from "./rule.ts";

/** The address of the pages is a URL as browsers write it, since addresses are compared as text. */
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
      `${docs} is not ${written ? "how a browser writes that address" : "an address"}.`,
      `Write ${written ?? "one such as https://errors.example.org/"}`,
    );
  },
};

/** The address as browsers write it, without a user's name. */
function canonical(address: string): string | undefined {
  if (!URL.canParse(address)) return;
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
