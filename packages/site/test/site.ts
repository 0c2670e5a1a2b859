import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CatalogData } from "@org/error-codegen";

/** The site as `pnpm build` leaves it. */
export const dist: string = join(import.meta.dirname, "../../docs/site");

/** The docs that it was built from. */
export const docs: string = join(import.meta.dirname, "../../docs/pages");

export const catalogue: CatalogData = JSON.parse(readFileSync(join(docs, "errors.json"), "utf8"));

/** The folders of the languages: the first one's is empty. */
export const folders: readonly string[] = catalogue.languages.map((tag, index) =>
  index === 0 ? "" : `${tag}/`,
);

/** Every file of a built site, by its path. */
export function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Every page of a built site: its address below the site's, and its HTML. */
export function pagesOf(folder: string): Map<string, string> {
  const files = filesOf(folder).filter((file) => file.endsWith(".html"));
  return new Map(
    files.map((file) => [
      file.replace(/(^|\/)index\.html$/, "$1"),
      readFileSync(join(folder, file), "utf8"),
    ]),
  );
}
