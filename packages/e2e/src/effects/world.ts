import { stringify } from "yaml";

/** A text by language; English is always present. */
export interface Texts {
  en: string;
  [language: string]: string;
}

export interface OwnShape {
  name: string;
  code: string;
  message: string;
  type?: string;
  param?: string;
  status?: string;
  docsUrl?: string;
  requestId?: string;
  details?: string;
  constants?: Record<string, string | number | boolean>;
}

/** A field of the author's own. */
interface Owned {
  "x-team"?: string;
}

/** What is sent for a code, apart from its key. */
interface Valued {
  value?: string | number;
  aliases?: (string | number)[];
}

/** An editable catalogue with its config: all texts in all languages, one of which is the source. */
export interface World extends Owned {
  name: string;
  docs: string;
  language: string;
  translations: string[];
  texts: { title: Texts; description?: Texts };
  labels: Record<string, Record<string, string>>;
  wire: {
    format: string | OwnShape;
    accepts: (string | OwnShape)[];
    requestId?: { headers: string[]; messageSuffix?: string };
    codes?: "numbers";
  };
  descriptions?: "html";
  retry: Partial<Record<"attempts" | "initialDelayMs" | "maxDelayMs" | "maxRetryAfterMs", number>>;
  acronyms: string[];
  categories: Record<string, Owned & { texts: { title: Texts; description?: Texts } }>;
  statuses: Record<string, Status>;
  codes: Record<string, Code>;
  retired: Record<string, Retired>;
  targets: Record<string, { out: string; package?: string; importPath?: string; runtime?: "own" }>;
}

interface Retired extends Valued, Owned {
  reason: string;
  meaning?: string;
  replacedBy?: string;
  identifier?: string;
}

interface Meaning {
  recovery?: string;
  actor?: string;
}

export interface Status extends Meaning, Owned {
  name: string;
  texts: { meaning: Texts; cause: Texts; description?: Texts };
}

export interface Code extends Meaning, Valued, Owned {
  category?: string;
  /** In place of the text. */
  action?: string[];
  causes?: string[];
  links?: (string | { title: string; url: string })[];
  statuses: string[];
  texts: { meaning: Texts; action: Texts; description?: Texts };
  deprecated?: { reason: string; replacedBy?: string; sunset?: string };
  identifier?: string;
}

const words = (english: string, german?: string): Texts => ({
  en: `en ${english}`,
  ...(german !== undefined && { de: `de ${german}` }),
});

const status = (name: string, recovery: string, actor: string): Status => ({
  name,
  recovery,
  actor,
  texts: { meaning: words(name, name), cause: words("cause") },
});

const code = (category: string, statuses: string[], recovery: string): Code => ({
  category,
  statuses,
  recovery,
  actor: "caller",
  texts: { meaning: words("meaning", "Bedeutung"), action: words("action") },
});

/** The world that all others start from. */
export const firstWorld = (): World => ({
  name: "shop",
  docs: "https://shop.example/",
  language: "en",
  translations: ["de"],
  texts: { title: words("Shop errors", "Fehler") },
  labels: {},
  wire: {
    format: "openai",
    accepts: [
      "openai",
      "problem",
      "flat",
      { name: "oven", code: "/oven/code", message: "/oven/text" },
    ],
    requestId: { headers: ["x-shop-id", "x-request-id"], messageSuffix: " (id: {id})" },
  },
  retry: {},
  acronyms: [],
  categories: { a: { texts: { title: words("A") } }, b: { texts: { title: words("B", "B") } } },
  statuses: {
    404: status("not_found", "correctable", "caller"),
    409: status("conflict", "transient", "caller"),
    "4xx": status("client_error", "correctable", "caller"),
    503: status("unavailable", "transient", "operator"),
    "5xx": status("server_error", "transient", "operator"),
  },
  codes: {
    order_gone: code("a", ["404"], "terminal"),
    "sku:unknown": code("a", ["404", "409"], "correctable"),
    api_down: code("b", ["503", "5xx"], "transient"),
    quota_used: code("b", ["4xx"], "correctable"),
  },
  retired: { old_one: { reason: "Not raised any more." } },
  targets: {
    typescript: { out: "ts", package: "@shop/errors", runtime: "own" },
    markdown: { out: "docs" },
  },
});

/** A text in a language. For the source language, a missing one is made up. */
const textIn = (texts: Texts, language: string): string =>
  texts[language] ?? texts.en.replace(/^en/, language);

const own = (texts: Record<string, Texts | undefined>, language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) =>
      text ? [[field, textIn(text, language)]] : [],
    ),
  );

/** The texts of a translation that exist. */
const translated = (texts: Record<string, Texts | undefined>, tag: string) =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => (text?.[tag] ? [[field, text[tag]]] : [])),
  );

const map = <In, Out>(record: Record<string, In>, change: (value: In) => Out) =>
  new Map(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** A status in the catalogue's notation: a number, unless it is a class. */
const asWritten = (key: string): string | number => (/^\d+$/.test(key) ? Number(key) : key);

/** The files of a world, for `compile`. */
export function filesOf(world: World) {
  const { texts, labels, language, translations, codes, categories, statuses, ...rest } = world;
  const { targets: _, retired, ...plain } = rest;
  const entry = <T extends { texts: object }>({ texts: all, ...facts }: T): object => ({
    ...own(all as Record<string, Texts>, language),
    ...facts,
  });
  const ids = [
    ...new Set([
      ...Object.keys(categories),
      ...Object.values(codes).map(({ category }) => category),
    ]),
  ];
  const grouped = ids.flatMap((id) =>
    Object.entries(codes).filter(([, { category }]) => category === id),
  );
  const catalog = stringify({
    ...plain,
    ...own(texts, language),
    language,
    ...(labels[language] && { labels: labels[language] }),
    categories: map(categories, entry),
    statuses: new Map([...map(statuses, entry)].sort(([a], [b]) => (a < b ? -1 : 1))),
    codes: new Map(
      grouped.map(([key, value]) => [
        key,
        { ...entry(value), statuses: value.statuses.map(asWritten) },
      ]),
    ),
    retired,
  });
  const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
  const section = (entries: Record<string, { texts: object }>, tag: string): object =>
    map(entries, (one) => translated(one.texts as Record<string, Texts>, tag));
  const locale = (tag: string): string =>
    stringify({
      ...translated(texts, tag),
      ...(labels[tag] && { labels: labels[tag] }),
      categories: section(categories, tag),
      statuses: section(statuses, tag),
      codes: section(codes, tag),
    });
  return {
    catalog: [file("catalog.yaml", catalog)],
    locales: translations
      .filter((tag) => tag !== language)
      .map((tag) => file(`locales/${tag}.yaml`, locale(tag))),
  };
}
