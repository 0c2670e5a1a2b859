import type { StarlightRouteData } from "@astrojs/starlight/route-data";
import { catalogue, hrefOf, type Language, pathOf } from "./catalogue.ts";

type Entry = StarlightRouteData["sidebar"][number];
type Link = Extract<Entry, { type: "link" }>;

/** With more categories, every page would become large. They are then only on the home page. */
const maxCategories = 60;

/**
 * The navigation for a page: the site's own pages, statuses and categories. It never lists the codes, whose
 * number is unlimited.
 */
export function sidebar(language: Language, page: string): Entry[] {
  const { statuses, categories } = catalogue();
  const { labels, tag } = language;
  const link = (label: string, path: string): Link => {
    const href = hrefOf(language, path);
    return { type: "link", label, href, isCurrent: href === page, badge: undefined, attrs: {} };
  };
  const group = (label: string, entries: Link[]): Entry[] =>
    entries.length === 0
      ? []
      : [{ type: "group", label, entries, collapsed: false, badge: undefined }];
  return [
    link(labels.allErrors, ""),
    link(labels.explain, "explain/"),
    link(labels.codes, "codes/"),
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
