import { closeSync, ftruncateSync, openSync } from "node:fs";
import { content, type Hostile, instead, more, title } from "./catalog.ts";

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join("");

/** A file of this many bytes that takes no room on the disk. */
const sparse =
  (size: number): Hostile =>
  (path) => {
    const file = openSync(path, "w");
    ftruncateSync(file, size);
    closeSync(file);
  };

/** Much of something. */
export const bulk: Readonly<Record<string, Hostile>> = {
  "a file of 100 MB": sparse(100 * 1024 * 1024),
  "a file of 4 GiB": sparse(4 * 1024 * 1024 * 1024),
  "a line of 3 MB with a mistake in its middle": title(
    `{ ${times(45_000, (index) => `a_very_long_key_${index}: 1, `)}b: 012, ${times(45_000, (index) => `another_long_key_${index}: 1, `)} }`,
  ),
  "a text of 3 MB": title("a ".repeat(1_500_000)),
  "a quoted text of 3 MB with a line break behind it": title(`"${"a ".repeat(1_500_000)}\n  b"`),
  "a folded text of 3 MB": title(`>\n  ${"a ".repeat(1_500_000)}\n\n  b`),
  "a comment of 3 MB": more(`# ${"a ".repeat(1_500_000)}\nname: again\n`),
  "a million brackets that were never open": content("}".repeat(1_000_000)),
  "a million wrong escapes": title(`"${"\\q".repeat(1_000_000)}"`),
  "a million documents": content("---\n".repeat(1_000_000)),
  "a million directives": content("%a\n".repeat(1_000_000)),
  "a million dashes": content("- a\n".repeat(1_000_000)),
  "100,000 statuses": instead("[404]", `[${times(100_000, (index) => `${index},`)}]`),
  "100,000 aliases": title(`[${"*a,".repeat(100_000)}]`),
  "100,000 times the same key": more("name: shop\n".repeat(100_000)),
  "20,000 codes in a category that is not there": instead(
    "codes:\n",
    `codes:\n${times(20_000, (index) => `  c${index}: { category: ordr, statuses: [] }\n`)}`,
  ),
};
