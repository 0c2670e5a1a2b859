import type { StarlightUserConfig } from "@astrojs/starlight/types";
import type { Labels } from "@org/error-codegen";
import { catalogue, type Language, languages, pathOf } from "./catalogue.ts";

type Sidebar = NonNullable<StarlightUserConfig["sidebar"]>;

/** More categories than that would make every page large; they are on the home page then. */
const maxCategories = 60;

/** The way around the site: its own pages, statuses and categories; never the codes, whose number has no limit. */
export function sidebar(): Sidebar {
  const { statuses, categories } = catalogue();
  const [first, ...others] = languages();
  if (!first) return [];
  /** A text by language, as Starlight takes it. */
  const said = (text: (language: Language) => string | undefined) => ({
    label: text(first) ?? "",
    translations: Object.fromEntries(others.map((one) => [one.lang, text(one) ?? ""])),
  });
  const labelled = (name: keyof Labels) => said(({ labels }) => labels[name]);
  return [
    { ...labelled("allErrors"), link: "/" },
    { ...labelled("explain"), link: "/explain/" },
    { ...labelled("codes"), link: "/codes/" },
    {
      ...labelled("statuses"),
      items: statuses.map((entry) => ({
        ...said(({ tag }) => `${entry.status} ${entry.text[tag]?.meaning}`),
        link: `/${pathOf(entry)}`,
      })),
    },
    ...(categories.length > maxCategories
      ? []
      : [
          {
            ...labelled("categories"),
            items: categories.map((entry) => ({
              ...said(({ tag }) => entry.text[tag]?.title),
              link: `/${pathOf(entry)}`,
            })),
          },
        ]),
  ];
}
