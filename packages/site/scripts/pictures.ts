import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CatalogData } from "@org/error-codegen";
import type { Browser } from "playwright-core";
import { launch } from "../../e2e/src/browser.ts";
import { type Served, serve } from "./serve.ts";

/** Name of a picture to its page: one of each kind in each language, and a missing page. */
function pagesOf(built: string): Readonly<Record<string, string>> {
  const data: CatalogData = JSON.parse(readFileSync(join(built, "errors.json"), "utf8"));
  const { codes, statuses, categories, docs, languages } = data;
  const entries = { code: codes[0], status: statuses.at(-1), category: categories[0] };
  const paths = Object.entries(entries).map(([name, entry]) => [
    name,
    entry?.docsUrl.slice(docs.length),
  ]);
  const kinds = { home: "", ...Object.fromEntries(paths), table: "codes/", explain: "explain/" };
  return Object.fromEntries([
    ...languages.flatMap((tag, index) =>
      Object.entries(kinds).map(([name, path]) =>
        index === 0 ? [name, path] : [`${name}-${tag}`, `${tag}/${path}`],
      ),
    ),
    ["not-found", `codes/${entries.code?.slug}s/`],
  ]);
}

const widths = { wide: 1920, narrow: 360 };

/** Takes pictures of a built site, light and dark, wide and narrow, and writes them to a folder. */
export async function takePictures(built: string, folder: string): Promise<void> {
  const site = await serve(built);
  const pages = Object.entries(pagesOf(built));
  const browser = await launch();
  try {
    for (const colorScheme of ["light", "dark"] as const)
      for (const [width, pixels] of Object.entries(widths))
        await takeAll(browser, site, pages, { folder, colorScheme, width, pixels });
  } finally {
    await browser.close();
    site.close();
  }
}

async function takeAll(
  browser: Browser,
  { url }: Served,
  pages: readonly [name: string, path: string][],
  look: { folder: string; colorScheme: "light" | "dark"; width: string; pixels: number },
): Promise<void> {
  const viewport = { width: look.pixels, height: look.pixels > 600 ? 1080 : 740 };
  const page = await browser.newPage({ colorScheme: look.colorScheme, viewport });
  for (const [name, path] of pages) {
    await page.goto(url + path, { waitUntil: "networkidle" });
    if (name.startsWith("explain")) await page.click("[data-do=example]");
    const file = join(look.folder, `${name}-${look.colorScheme}-${look.width}.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
  await page.close();
}
