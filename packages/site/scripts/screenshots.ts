import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { launch } from "../../e2e/src/browser.ts";
import { type Served, serve } from "./serve.ts";

/** Writes pictures of the built site to a folder, `screenshots` unless another is named: light and dark, wide and narrow. */
const folder = resolve(process.argv[2] ?? "screenshots");
const pages = {
  home: "",
  "home-zh": "zh/",
  code: "codes/model-not-found/",
  "code-zh": "zh/codes/do-request-failed/",
  status: "statuses/5xx/",
  category: "categories/quota/",
  table: "codes/",
  explain: "explain/",
  "not-found": "codes/modle-not-fund/",
};
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
    if (name === "explain") await page.click("[data-do=example]");
    const file = join(folder, `${name}-${look.colorScheme}-${look.width}.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
  await page.close();
}
