import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, sep } from "node:path";
import {
  type Catalog,
  type ConfigFile,
  compile,
  type LogoFile,
  type Output,
  outputs,
  type Problem,
  readCatalog,
  rulesOf,
  write,
} from "@org/error-codegen";
import type { Settings } from "../settings.ts";
import { packageOf } from "./explain-with.ts";
import { type Guides, readGuides } from "./guides.ts";
import type { Project } from "./project.ts";
import { source } from "./source.ts";
import { accentStyles, markColor } from "./theme.ts";

/** A site that can be built or served. */
export interface Prepared {
  readonly catalog: Catalog;
  readonly settings: Settings;
  /** The URL of the site. */
  readonly url: URL;
  /** The files that were not there before, or not as they are now. */
  readonly changed: readonly string[];
  readonly warnings: readonly Problem[];
  readonly problems?: never;
}

/**
 * Writes what a site is made of into a working folder: the generated pages, the tables, the owner's pages and
 * pictures, and the styles. What is there already and has not changed is left alone.
 */
export async function prepare(
  { config, root }: Project,
  work: string,
  url?: string,
): Promise<Prepared | { readonly problems: readonly Problem[] }> {
  const read = readCatalog(config.catalog, root);
  if (read.problems) return read;
  const { catalog, warnings, problems } = compile(read.files, rulesOf(config));
  if (problems) return { problems };
  const made = await write([pagesOf(catalog, config), ...packageOf(catalog)], "write", work);
  const { pages: own, title, colors, logo } = config.site;
  const guides = own === undefined ? none : guidesIn(join(root, own), join(work, "pages"), catalog);
  const found = [...warnings, ...guides.problems];
  if (found.some(({ level }) => level === "error")) return { problems: found };
  const changed = [...made.missing, ...made.stale];
  await write([outputOf(guides)], "write", work);
  const pictures = new Map([...guides.pictures, ...logoOf(logo, root)]);
  for (const [path, from] of pictures) put(join(work, "public", path), readFileSync(from));
  put(join(work, "public/mark.svg"), Buffer.from(markIn(colors?.accent)));
  put(join(work, "accent.css"), Buffer.from(colors ? accentStyles(colors.accent) : ""));
  const address = new URL(url ?? catalog.docs);
  const [light, dark = light] = logoOf(logo, root).keys();
  const settings: Settings = {
    pages: join(work, "pages"),
    guides: join(work, "guides"),
    done: join(work, "done"),
    base: address.pathname,
    ...(title !== undefined && { title }),
    ...(light !== undefined && dark !== undefined && { logo: { light, dark } }),
  };
  return { catalog, settings, url: address, changed, warnings: found };
}

/** The pages of a catalogue, as the target `markdown` writes them. */
function pagesOf(catalog: Catalog, config: ConfigFile): Output {
  const out = "the pages of the site";
  const targets = { ...config.targets, markdown: { out } };
  const all = outputs(catalog, { ...config, schemas: "", targets });
  const pages = all.find(({ folder }) => folder === out) as Output;
  return { ...pages, folder: "pages" };
}

const none: Guides = { guides: [], texts: new Map(), pictures: new Map(), problems: [] };

function guidesIn(folder: string, pages: string, { locales }: Catalog): Guides {
  const generated = readdirSync(pages, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".md"));
  const taken = locales.flatMap(({ tag }, index) =>
    ["codes/", "explain/", "404/"].map((path) => (index === 0 ? path : `${tag}/${path}`)),
  );
  return readGuides(folder, generated, taken);
}

function outputOf({ guides, texts }: Guides): Output {
  const list = { path: "guides.json", text: JSON.stringify(guides) };
  const files = [list, ...Array.from(texts, ([path, text]) => ({ path, text }))];
  return { folder: "guides", files: () => files };
}

/** The files of the logo, by their paths in the site: one, or one for the light theme and one for the dark. */
function logoOf(logo: string | LogoFile | undefined, root: string): Map<string, string> {
  if (logo === undefined) return new Map();
  const files =
    typeof logo === "string" ? { logo } : { "logo-light": logo.light, "logo-dark": logo.dark };
  return new Map(
    Object.entries(files).map(([name, path]) => [
      name + extname(path).toLowerCase(),
      join(root, path),
    ]),
  );
}

/** The mark in the color of the accent. */
function markIn(accent: string | undefined): string {
  const mark = readFileSync(join(source, "mark.svg"), "utf8");
  return accent === undefined ? mark : mark.replace("#0f5c5c", markColor(accent));
}

/** Writes a file, unless it is there as it is. */
function put(path: string, content: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(content)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
