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
const looks = folders.flatMap((folder) =>
  kinds.flatMap((kind) =>
    (["light", "dark"] as const).map((theme) => ({ path: folder + kind, theme })),
  ),
);

describeSite("axe has nothing to say", { folder: dist }, ({ open }) => {
  test.each(looks)("of /$path in the $theme", async ({ path, theme }) => {
    // The policy of the pages lets no other script run, so this one comes past it.
    const { page } = await open(path, { colorScheme: theme, bypassCSP: true });
    if (path.endsWith("explain/")) await page.click("[data-do=example]");
    await page.addScriptTag({ content: axe });
    const { violations, passes } = await page.evaluate<AxeResults>("axe.run()");
    const facts = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(facts).toEqual([]);
    expect(passes.length).toBeGreaterThan(20);
  });
});
