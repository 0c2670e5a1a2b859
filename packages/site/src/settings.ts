import { readFileSync } from "node:fs";
import { resolve } from "node:path";

// Astro bundles this file, so its own place tells nothing; Astro runs in the folder of the package.
const here = process.cwd();
const { SITE_PAGES, SITE_TABLES, SITE_URL } = process.env;

/** The folder that the generator's target `markdown` has filled. */
export const pagesFolder: string = resolve(here, SITE_PAGES ?? "../docs/pages");

/** The folder that the generator's target `typescript` has filled: what errors are explained with. */
export const tablesFolder: string = resolve(here, SITE_TABLES ?? "../error-codes/src/generated");

/** The address that the site will have, with a slash at its end; the catalogue's own unless told. */
export const address: URL = addressOf(SITE_URL ?? docsAddress());

/** The part of the address behind the host, which every link within the site starts with. */
export const base: string = address.pathname;

function docsAddress(): string {
  return JSON.parse(readFileSync(`${pagesFolder}/errors.json`, "utf8")).docs;
}

function addressOf(text: string): URL {
  if (URL.canParse(text)) return new URL(text.replace(/\/*$/, "/"));
  throw new Error(
    `SITE_URL is ${text}, which is no address. Write one such as https://www.example.com/.`,
  );
}
