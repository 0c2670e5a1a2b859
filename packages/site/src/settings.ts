import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Refusal } from "./refusal.ts";

// Astro bundles this file, so its own place tells nothing; Astro runs in the folder of the package.
const here = process.cwd();
const { SITE_PAGES, SITE_TABLES, SITE_URL } = process.env;

/** The folder that the generator's target `markdown` has filled. */
export const pagesFolder: string = filled("SITE_PAGES", SITE_PAGES, {
  otherwise: "../docs/pages",
  target: "markdown",
  files: ["errors.json", "labels.json", "llms.txt", "index.md"],
});

/** The folder that the generator's target `typescript` has filled: what errors are explained with. */
export const tablesFolder: string = filled("SITE_TABLES", SITE_TABLES, {
  otherwise: "../error-codes/src/generated",
  target: "typescript",
  files: ["codes.ts", "statuses.ts", "retired.ts", "settings.ts"],
});

/** The address that the site will have, with a slash at its end; without `SITE_URL` it is the catalogue's own. */
export const address: URL =
  SITE_URL === undefined
    ? addressOf(docsAddress(), "docs of the catalogue")
    : addressOf(SITE_URL, "SITE_URL");

/** The part of the address behind the host, which every link within the site starts with. */
export const base: string = address.pathname;

/** The folder that a variable names, if a target of the generator has filled it. */
function filled(
  variable: string,
  value: string | undefined,
  { otherwise, target, files }: { otherwise: string; target: string; files: readonly string[] },
): string {
  const folder = resolve(here, value ?? otherwise);
  const is =
    value === undefined ? `${variable} is not set` : `${variable} is ${JSON.stringify(value)}`;
  const remedy = `Name the folder that the generator's target ${target} has filled.`;
  if (value?.trim() === "") throw new Refusal(`${variable} is empty. ${remedy}`);
  for (const file of files) {
    const path = join(folder, file);
    try {
      const text = readFileSync(path, "utf8");
      if (file.endsWith(".json")) JSON.parse(text);
    } catch (error) {
      const fact = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
      throw new Refusal(`${is}, and ${path} ${fact}. ${remedy}`);
    }
  }
  return folder;
}

function docsAddress(): string {
  return JSON.parse(readFileSync(join(pagesFolder, "errors.json"), "utf8")).docs;
}

/** An address of a site: of the web, and of nothing within a page or behind a login. */
function addressOf(text: string, subject: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOfSite =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    `${url.username}${url.password}${url.search}${url.hash}` === "" &&
    !url.pathname.includes("//");
  if (isOfSite) return new URL(url.href.endsWith("/") ? url.href : `${url.href}/`);
  const is = text.trim() === "" ? `${subject} is empty` : `${subject} is ${JSON.stringify(text)}`;
  throw new Refusal(
    `${is}, which is no address of a site. Write one such as https://www.example.com/errors/.`,
  );
}
