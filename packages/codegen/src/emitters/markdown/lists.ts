import type { Catalog, Category, Code, Locale, Status } from "../../model/catalog.ts";
import type { Page, Site } from "./page.ts";
import { authored, code as codeSpan, link, plain, table } from "./text.ts";

/** The home page: both tables, and the categories. */
export function indexPage({ catalog, locale }: Site): Page {
  const { labels, tag } = locale;
  const statuses = catalog.statuses.map(({ status, path, text }) => [
    link(String(status), `${path}.md`),
    plain(text[tag]?.meaning ?? ""),
    plain(text[tag]?.cause ?? ""),
  ]);
  const codes = catalog.categories.flatMap((category) => category.codes);
  return {
    path: "index",
    heading: plain(locale.title),
    parts: [
      locale.description && authored(locale.description),
      `## ${labels.statuses}`,
      table([labels.status, labels.meaning, labels.cause], statuses),
      `## ${labels.codes}`,
      labels.codesIntro.replace("{field}", codeSpan(codeField(catalog))),
      codeTable(codes, locale, ""),
      `## ${labels.categories}`,
      catalog.categories
        .map(({ path, text }) => `- ${link(plain(text[tag]?.title ?? ""), `${path}.md`)}\n`)
        .join(""),
      catalog.retired.length > 0 && `## ${labels.retired}`,
      catalog.retired.map(({ code, path }) => `- ${link(codeSpan(code), `${path}.md`)}\n`).join(""),
    ],
  };
}

/** The page of a status or a class: what it means, and every code that can come with it. */
export function statusPage({ locale }: Site, status: Status): Page {
  const { labels, tag } = locale;
  const { meaning, cause, description } = status.text[tag] as Status["text"][string];
  const facts = [
    [labels.cause, plain(cause)],
    [labels.retry, plain(labels[status.recovery])],
    [labels.whoActs, plain(labels[status.actor])],
  ];
  return {
    path: status.path,
    heading: String(status.status),
    parts: [
      table([labels.meaning, plain(meaning)], facts),
      description && authored(description),
      ...codeSection(status.codes, locale),
    ],
  };
}

/** The page of a category. */
export function categoryPage({ locale }: Site, category: Category): Page {
  const { title, description } = category.text[locale.tag] as Category["text"][string];
  return {
    path: category.path,
    heading: plain(title),
    parts: [description && authored(description), ...codeSection(category.codes, locale)],
  };
}

function codeSection(codes: readonly Code[], locale: Locale): string[] {
  if (codes.length === 0) return [];
  return [`## ${locale.labels.codes}`, codeTable(codes, locale, "../")];
}

function codeTable(codes: readonly Code[], { labels, tag }: Locale, up: string): string {
  const rows = codes.map(({ code, path, text }) => [
    link(codeSpan(code), `${up}${path}.md`),
    plain(text[tag]?.meaning ?? ""),
    plain(text[tag]?.action ?? ""),
  ]);
  return table([labels.code, labels.meaning, labels.action], rows);
}

/** Where a body has the code, as people write it: `error.code`. */
const codeField = ({ wire }: Catalog): string =>
  (wire.format.code ?? "/code").slice(1).replaceAll("/", ".");
