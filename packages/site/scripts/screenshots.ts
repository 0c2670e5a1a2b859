import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../../e2e/src/browser.ts";
import { catalogue, languages, pathOf } from "../src/catalogue.ts";
import { type Served, serve } from "./serve.ts";

/** Writes pictures of the built site to a folder, `screenshots` unless another is named: light and dark, wide and narrow. */
const folder = resolve(process.argv[2] ?? "screenshots");
const { codes, statuses, categories } = catalogue();
const entries = { code: codes[0], status: statuses.at(-1), category: categories[0] };
const ofEntries = Object.entries(entries).map(([name, entry]) => [name, entry && pathOf(entry)]);
const kinds = { home: "", ...Object.fromEntries(ofEntries), table: "codes/", explain: "explain/" };
/** Name of a picture to its page: one of each kind in each language, and one that is not there. */
const pages: Readonly<Record<string, string>> = Object.fromEntries([
  ...languages().flatMap(({ folder, tag }) =>
    Object.entries(kinds).map(([name, path]) => [folder ? `${name}-${tag}` : name, folder + path]),
  ),
  ["not-found", `codes/${entries.code?.slug}s/`],
]);
const widths = { wide: 1920, narrow: 360 };

mkdirSync(folder, { recursive: true });
const site = await serve(resolve(import.meta.dirname, "../dist"));
const browser = await launch();
try {
  for (const colorScheme of ["light", "dark"] as const)
    for (const [width, pixels] of Object.entries(widths))
      await takeAll(browser, site, { colorScheme, width, pixels });
} finally {
  await browser.close();
  site.close();
}
console.log(`Pictures are in ${folder}`);

async function takeAll(
  { newPage }: Pick<Browser, "newPage">,
  { url }: Served,
  look: { colorScheme: "light" | "dark"; width: string; pixels: number },
): Promise<void> {
  const viewport = { width: look.pixels, height: look.pixels > 600 ? 1080 : 740 };
  const page = await newPage.call(browser, { colorScheme: look.colorScheme, viewport });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(url + path, { waitUntil: "networkidle" });
    if (name.startsWith("explain")) await page.click("[data-do=example]");
    const file = join(folder, `${name}-${look.colorScheme}-${look.width}.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
  await page.close();
}
