import type {
  Catalog,
  Category,
  Code,
  Locale,
  Retired,
  RetiredText,
  Status,
} from "../../model/catalog.ts";
import { accessor } from "../../model/pointer.ts";
import { code as codeSpan, link, plain, strong, table } from "../../text/markdown.ts";
import { inOneText, sentence, sentences } from "../../text/sentence.ts";
import { codePlace } from "../bodies/shape.ts";
import { authored } from "./authored.ts";
import { codeLink, type Page, reactions, type Site } from "./page.ts";

/** The home page: the codes, the statuses, and the categories. */
export function indexPage(site: Site): Page {
  const { catalog, locale, labels } = site;
  const statuses = catalog.statuses.map(({ status, path, text }) => [
    link(String(status), `${path}.md`),
    plain(text[locale.tag]?.meaning ?? ""),
    plain(text[locale.tag]?.cause ?? ""),
  ]);
  const categories = catalog.categories.map(
    ({ path, text }) => `- ${link(plain(text[locale.tag]?.title ?? ""), `${path}.md`)}\n`,
  );
  const retired = catalog.retired.map(
    (code) => `- ${codeLink(code, "")}: ${plain(whatWas(code, locale))}\n`,
  );
  const codes = inOrder(catalog);
  return {
    path: "index",
    heading: plain(locale.title),
    parts: [
      locale.description && authored(locale.description),
      ...reading(site),
      `## ${labels.codes}`,
      labels.codesIntro.replace("{field}", () => codeSpan(codeField(catalog))),
      codeTable(site, codes, ""),
      statuses.length > 0 && `## ${labels.statuses}`,
      statuses.length > 0 && filled([labels.status, labels.meaning, labels.cause], statuses),
      categories.length > 0 && `## ${labels.categories}`,
      categories.join(""),
      retired.length > 0 && `## ${labels.retiredCodes}`,
      retired.join(""),
    ],
  };
}

/** What a retired code meant, and why it was removed. */
function whatWas({ text }: Retired, { tag }: Locale): string {
  const { meaning, reason } = text[tag] as RetiredText;
  return sentences(meaning, reason);
}

/** Every code: by category, then those without one. */
const inOrder = ({ categories, uncategorized }: Catalog): readonly Code[] => [
  ...categories.flatMap(({ codes }) => codes),
  ...uncategorized,
];

/** How to read an error, with the first code's response as the example. */
function reading({ catalog, responses, labels }: Site): string[] {
  const { isHttp, codes } = catalog;
  const [first] = inOrder(catalog);
  const [example] = (first && responses.get(first)) ?? [];
  if (example === undefined) return [];
  const headers = catalog.wire.requestId.headers.map(codeSpan).join(", ");
  const steps = [
    ...(isHttp ? [labels.readStatus] : []),
    labels.readCode.replace("{field}", () => codeSpan(codeField(catalog))),
    ...(codes.some(({ classified }) => classified.recovery) ? [labels.readRetry] : []),
    ...(isHttp ? [labels.readRequest.replace("{headers}", () => headers)] : []),
  ];
  return [`## ${labels.reading}`, example, steps.map((step) => `- ${step}\n`).join("")];
}

/** The page of a status or a class: its meaning, and every code that lists it. */
export function statusPage(site: Site, status: Status): Page {
  const { locale, labels } = site;
  const { meaning, cause, description } = status.text[locale.tag] as Status["text"][string];
  const facts = [
    ...(cause === undefined ? [] : [[labels.cause, plain(cause)]]),
    ...reactions(site, status),
  ];
  return {
    path: status.path,
    heading: String(status.status),
    parts: [
      table([labels.meaning, plain(meaning)], facts),
      description && authored(description),
      ...codeSection(site, status.codes),
      status.class && ofClass(site, status.class),
    ],
  };
}

/** Where the codes of a class are: on the page of each of its statuses they would fill the docs. */
function ofClass({ labels }: Site, { status }: Status): string {
  return labels.codesOfClass.replace("{class}", () => link(String(status), `${status}.md`));
}

/** The page of a category. */
export function categoryPage(site: Site, category: Category): Page {
  const { title, description } = category.text[site.locale.tag] as Category["text"][string];
  return {
    path: category.path,
    heading: plain(title),
    parts: [description && authored(description), ...codeSection(site, category.codes)],
  };
}

function codeSection(site: Site, codes: readonly Code[]): string[] {
  if (codes.length === 0) return [];
  return [`## ${site.labels.codes}`, codeTable(site, codes, "../")];
}

function codeTable({ locale, labels }: Site, codes: readonly Code[], up: string): string {
  const rows = codes.map((code) => {
    const { text, deprecated } = code;
    const meaning = plain(text[locale.tag]?.meaning ?? "");
    return [
      codeLink(code, up),
      deprecated ? `${strong(sentence(labels.deprecated))} ${meaning}` : meaning,
      plain(inOneText(text[locale.tag]?.action) ?? ""),
    ];
  });
  return filled([labels.code, labels.meaning, labels.action], rows);
}

/** A table without the columns in which nothing is known. */
function filled(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const isFilled = head.map((_, column) => rows.some((row) => row[column] !== ""));
  const kept = (row: readonly string[]): string[] => row.filter((_, column) => isFilled[column]);
  return table(kept(head), rows.map(kept));
}

/** The place of the code in a body, as people write it: `error.code`. */
const codeField = ({ wire }: Catalog): string =>
  accessor(codePlace(wire.format)).replace(/^\./, "");
