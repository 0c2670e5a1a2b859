import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Refusal } from "./refusal.ts";

// Astro bundles this file, so its own path says nothing; but Astro runs in the package's folder.
const here = process.cwd();
const { SITE_PAGES, SITE_TABLES, SITE_URL } = process.env;

/** The folder of the generator's target `markdown`. */
export const pagesFolder: string = filled("SITE_PAGES", SITE_PAGES, {
  otherwise: "../docs/pages",
  target: "markdown",
  files: ["errors.json", "labels.json", "llms.txt", "index.md"],
});

/** The folder of the generator's target `typescript`, whose tables explain errors. */
export const tablesFolder: string = filled("SITE_TABLES", SITE_TABLES, {
  otherwise: "../error-codes/src/generated",
  target: "typescript",
  files: ["codes.ts", "statuses.ts", "retired.ts", "settings.ts"],
});

/** The URL of the site, with a slash at its end. The default for `SITE_URL` is the catalogue's own. */
export const address: URL =
  SITE_URL === undefined
    ? addressOf(docsAddress(), "docs of the catalogue")
    : addressOf(SITE_URL, "SITE_URL");

/** The path of the URL, which is the prefix of every link within the site. */
export const base: string = address.pathname;

/** The folder in a variable, if it contains the files of a target. */
function filled(
  variable: string,
  value: string | undefined,
  { otherwise, target, files }: { otherwise: string; target: string; files: readonly string[] },
): string {
  const folder = resolve(here, value ?? otherwise);
  const is =
    value === undefined ? `${variable} is not set` : `${variable} is ${JSON.stringify(value)}`;
  const remedy = `Set it to the output folder of the generator's target ${target}.`;
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

/** The URL of a site: http or https, without query, fragment or credentials. */
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
    `${is}, which is not the URL of a site. Use one such as https://www.example.com/errors/.`,
  );
}
