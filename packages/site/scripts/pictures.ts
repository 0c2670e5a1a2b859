import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../../e2e/src/browser.ts";
import { catalogue, languages, pathOf } from "../src/catalogue.ts";
import { type Served, serve } from "./serve.ts";

const { codes, statuses, categories } = catalogue();
const entries = { code: codes[0], status: statuses.at(-1), category: categories[0] };
const ofEntries = Object.entries(entries).map(([name, entry]) => [name, entry && pathOf(entry)]);
const kinds = { home: "", ...Object.fromEntries(ofEntries), table: "codes/", explain: "explain/" };
/** Name of a picture to its page: one of each kind in each language, and a missing page. */
const pages: Readonly<Record<string, string>> = Object.fromEntries([
  ...languages().flatMap(({ folder, tag }) =>
    Object.entries(kinds).map(([name, path]) => [folder ? `${name}-${tag}` : name, folder + path]),
  ),
  ["not-found", `codes/${entries.code?.slug}s/`],
]);
const widths = { wide: 1920, narrow: 360 };

/** Takes pictures of a built site, light and dark, wide and narrow, and writes them to a folder. */
export async function takePictures(built: string, folder: string): Promise<void> {
  const site = await serve(built);
  const browser = await launch();
  try {
    for (const colorScheme of ["light", "dark"] as const)
      for (const [width, pixels] of Object.entries(widths))
        await takeAll(browser, site, { folder, colorScheme, width, pixels });
  } finally {
    await browser.close();
    site.close();
  }
}

async function takeAll(
  browser: Browser,
  { url }: Served,
  look: { folder: string; colorScheme: "light" | "dark"; width: string; pixels: number },
): Promise<void> {
  const viewport = { width: look.pixels, height: look.pixels > 600 ? 1080 : 740 };
  const page = await browser.newPage({ colorScheme: look.colorScheme, viewport });
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(url + path, { waitUntil: "networkidle" });
    if (name.startsWith("explain")) await page.click("[data-do=example]");
    const file = join(look.folder, `${name}-${look.colorScheme}-${look.width}.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
  await page.close();
}
