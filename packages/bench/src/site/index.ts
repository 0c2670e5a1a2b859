import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { temporary } from "../../../../scripts/temporary.ts";
import { executablePath, missing } from "../../../e2e/src/browser.ts";
import { table } from "../table.ts";
import { bodySize, feel, tableSize } from "./browser.ts";
import { buildSite } from "./build.ts";

/** The build time and size of the site, and the responsiveness of its pages. */
const root = mkdtempSync(join(temporary, "bench-"));
try {
  const built = [26, 2000].map((codes) => ({ codes, ...buildSite(root, codes) }));
  console.log(
    table(
      [
        "Site, one language",
        "pages",
        "build",
        "a page",
        "peak memory",
        "all of it",
        "a code's page, gzip",
      ],
      built.map(({ codes, pages, seconds, memory, size, page }) => [
        `${codes} codes`,
        String(pages),
        `${seconds.toFixed(1)} s`,
        `${((seconds * 1000) / pages).toFixed(1)} ms`,
        `${memory.toFixed(0)} MB`,
        `${size.toFixed(1)} MB`,
        `${(page / 1000).toFixed(1)} kB`,
      ]),
    ),
  );
  if (executablePath) {
    const { filter, explain } = await feel(built[0]?.folder ?? "");
    const ms = (value: number): string => `${value.toFixed(1)} ms`;
    console.log(
      table(
        ["In the browser, until it is laid out", "median", "slowest"],
        [
          [`a key that filters ${tableSize} codes`, ms(filter.median), ms(filter.slowest)],
          [`explaining a body of ${bodySize / 1000} kB`, ms(explain.median), ms(explain.slowest)],
        ],
      ),
    );
  } else console.warn(missing);
} finally {
  rmSync(root, { recursive: true });
}
