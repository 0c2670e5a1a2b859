import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { settings } from "virtual:error-site";
import type { Loader, LoaderContext } from "astro/loaders";
import { guides, hrefOf, type Language, languages } from "./catalogue.ts";
import { contents } from "./contents.ts";
import type { Guide } from "./guide.ts";
import { pagePath } from "./markdown/links.ts";
import { type Kind, readPage } from "./markdown/page.ts";
import { readPageFile } from "./page-file.ts";

/** Loads all pages, and reloads those that change during editing. */
export const pagesLoader: Loader = {
  name: "error-pages",
  async load(context) {
    // What Starlight adds to the front matter of a page is the same for each.
    const frame = await context.parseData({ id: "index", data: { title: "" } });
    const entries = (): Entry[] => [
      ...filesIn(settings.pages).map(generated),
      ...guides().map(own),
    ];
    const update = (): void => {
      const stale = new Set(context.store.keys());
      for (const entry of entries()) {
        stale.delete(entry.id);
        put(context, frame, entry);
      }
      for (const id of stale) {
        context.store.delete(id);
        contents.delete(id);
      }
    };
    context.store.clear();
    update();
    if (!context.watcher) return;
    context.watcher.on("change", (path) => path === settings.done && update());
  },
};

/** A page, and its content as a file has it. */
interface Entry {
  /** Starlight's id of the page: its path, or `index` if that is empty. */
  readonly id: string;
  readonly file: string;
  readonly kind: Kind;
  readonly body: string;
  readonly guide?: Guide;
}

const idOf = (file: string): string => pagePath(file).replace(/\/$/, "") || "index";

function generated(file: string): Entry {
  const kind = kindOf(file.slice(languageOf(file).folder.length));
  return { id: idOf(file), file, kind, body: readPageFile(file) };
}

const own = (guide: Guide): Entry => ({
  id: idOf(guide.file),
  file: guide.file,
  kind: "guide",
  body: readFileSync(join(settings.guides, guide.file), "utf8"),
  guide,
});

/** Puts a page into the store, unless it is there as it is. */
function put(
  { store, generateDigest }: LoaderContext,
  frame: Record<string, unknown>,
  { id, file, kind, body, guide }: Entry,
): void {
  const digest = generateDigest(guide ? { body, ...guide } : body);
  if (store.get(id)?.digest === digest) return;
  const language = languageOf(file);
  const { base } = settings;
  const place = { file, base, table: hrefOf(language, "codes/"), labels: language.labels };
  const { title, lead, html, headings } = readPage(body, kind, place);
  const data = guide
    ? { title: guide.title, description: guide.description }
    : { title, description: lead, kind, lead };
  contents.set(id, html);
  store.set({
    id,
    data: { ...frame, ...data },
    // Starlight derives the URL from it, so it names a file in the site's own folder.
    filePath: `src/content/docs/${file}`,
    digest,
    rendered: { html: "", metadata: { headings: [...headings] } },
  });
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((file) => file.endsWith(".md"))
    .sort();

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
