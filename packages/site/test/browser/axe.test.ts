import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import { expect, test } from "vitest";
import { dist, folders } from "../site.ts";
import { describeSite } from "./open.ts";

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const kinds = [
  "",
  "codes/do-request-failed/",
  "statuses/429/",
  "categories/quota/",
  "codes/",
  "explain/",
  "nothing-here",
];
const everywhere = folders.flatMap((folder) => kinds.map((kind) => folder + kind));

/** Only what is wrong is told of each element. */
const run = 'axe.run({ resultTypes: ["violations"] })';

describeSite("axe has nothing to say", { folder: dist }, ({ open }) => {
  test.each(everywhere)("of /%s, in the light or in the dark", async (path) => {
    // The policy of the pages lets no other script run, so this one comes past it.
    const { page } = await open(path, { bypassCSP: true });
    if (path.endsWith("explain/")) await page.click("[data-do=example]");
    await page.addScriptTag({ content: axe });
    for (const theme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.waitForSelector(`:root[data-theme=${theme}]`);
      const { violations, passes } = await page.evaluate<AxeResults>(run);
      const facts = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${theme}: ${id}: ${html}`),
      );
      expect(facts).toEqual([]);
      expect(passes.length).toBeGreaterThan(20);
    }
  });
});
