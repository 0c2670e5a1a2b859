import { readdirSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import { hrefOf, type Language, languages } from "./catalogue.ts";
import { pagePath } from "./markdown/links.ts";
import { type Kind, readPage } from "./markdown/page.ts";
import { readPageFile } from "./page-file.ts";
import { base, pagesFolder } from "./settings.ts";

/** Loads the generated pages, and reloads them when they change during editing. */
export const pagesLoader: Loader = {
  name: "error-pages",
  async load(context) {
    context.store.clear();
    for (const file of files()) await load(context, file);
    const changed = async (path: string): Promise<void> => {
      const file = relative(pagesFolder, path).split(sep).join("/");
      if (isPage(file)) await load(context, file);
    };
    context.watcher?.add(pagesFolder);
    context.watcher?.on("change", changed);
    context.watcher?.on("add", changed);
    context.watcher?.on("unlink", (path) => {
      context.store.delete(idOf(relative(pagesFolder, path).split(sep).join("/")));
    });
  },
};

const isPage = (file: string): boolean => file.endsWith(".md") && !file.startsWith("../");

const files = (): string[] =>
  readdirSync(pagesFolder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter(isPage)
    .sort();

/** Starlight's id of a page: its path, or `index` if that is empty. */
const idOf = (file: string): string => pagePath(file).replace(/\/$/, "") || "index";

async function load(
  { store, parseData, generateDigest }: LoaderContext,
  file: string,
): Promise<void> {
  const body = readPageFile(file);
  const language = languageOf(file);
  const kind = kindOf(file.slice(language.folder.length));
  const table = hrefOf(language, "codes/");
  const place = { file, base, table, labels: language.labels };
  const { title, lead, html, headings } = readPage(body, kind, place);
  const id = idOf(file);
  const data = await parseData({ id, data: { title, description: lead, kind, lead } });
  store.set({
    id,
    data,
    // Starlight derives the URL from it, so it names a file in the site's own folder.
    filePath: `src/content/docs/${file}`,
    digest: generateDigest(body),
    rendered: { html, metadata: { headings: [...headings] } },
  });
}

function languageOf(file: string): Language {
  const [first, ...others] = languages();
  return others.find(({ folder }) => file.startsWith(folder)) ?? (first as Language);
}

const kinds: Readonly<Record<string, Kind>> = {
  codes: "code",
  statuses: "status",
  categories: "category",
};

const kindOf = (path: string): Kind => kinds[path.split("/")[0] ?? ""] ?? "home";
