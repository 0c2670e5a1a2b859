import type { StarlightRouteData } from "@astrojs/starlight/route-data";
import { catalogue, guides, hrefOf, type Language, languages, pathOf } from "./catalogue.ts";
import { pagePath } from "./markdown/links.ts";

type Entry = StarlightRouteData["sidebar"][number];
type Link = Extract<Entry, { type: "link" }>;

/** With more categories, every page would become large. They are then only on the home page. */
const maxCategories = 60;

/** The path of each of the owner's pages and the text of its link, in its own language where it is not translated. */
function guidesIn({ folder }: Language): [path: string, label: string][] {
  const all = guides();
  const [, ...others] = languages();
  const isTranslated = (file: string): boolean =>
    others.some((other) => file.startsWith(other.folder));
  return all
    .filter(({ file }) => !isTranslated(file))
    .map((guide) => {
      const { label } = all.find(({ file }) => file === folder + guide.file) ?? guide;
      return [pagePath(guide.file), label];
    });
}

/** The path of the page in the navigation that a code's page belongs to: that of its category, or the table. */
function parentOf(path: string): string | undefined {
  const { codes, categories, docs, retired } = catalogue();
  const url = docs + path;
  if (retired.some(({ docsUrl }) => docsUrl === url)) return "codes/";
  const code = codes.find(({ docsUrl }) => docsUrl === url);
  const category = categories.length > maxCategories ? undefined : code?.category;
  const own = categories.find(({ id }) => id === category);
  return own ? pathOf(own) : code && "codes/";
}

/**
 * The navigation for a page: the site's own pages, the owner's, statuses and categories. It never lists the codes, whose
 * number is unlimited.
 */
export function sidebar(language: Language, page: string): Entry[] {
  const { statuses, categories, text } = catalogue();
  const { labels, tag } = language;
  const parent = parentOf(page.slice(hrefOf(language, "").length));
  const link = (label: string, path: string): Link => {
    const href = hrefOf(language, path);
    const attrs: Link["attrs"] = path === parent ? { "aria-current": "true" } : {};
    return { type: "link", label, href, isCurrent: href === page, badge: undefined, attrs };
  };
  const group = (label: string, entries: Link[]): Entry[] =>
    entries.length === 0
      ? []
      : [{ type: "group", label, entries, collapsed: false, badge: undefined }];
  return [
    link(text[tag]?.title ?? "", ""),
    link(labels.explain, "explain/"),
    link(labels.codes, "codes/"),
    ...guidesIn(language).map(([path, label]) => link(label, path)),
    ...group(
      labels.statuses,
      statuses.map((one) => link(`${one.status} ${one.text[tag]?.meaning ?? ""}`, pathOf(one))),
    ),
    ...group(
      labels.categories,
      (categories.length > maxCategories ? [] : categories).map((one) =>
        link(one.text[tag]?.title ?? one.id, pathOf(one)),
      ),
    ),
  ];
}
