import type {
  Catalog,
  Code,
  CodeText,
  Deprecation,
  Locale,
  Retired,
  RetiredText,
  WithdrawalText,
} from "../../model/catalog.ts";
import { defaultStatus } from "../../model/statuses.ts";
import { escapeInvisible } from "../../text/invisible.ts";
import { code as codeSpan, fence, link, plain, strong, table } from "../../text/markdown.ts";
import { inOneText, sentence } from "../../text/sentence.ts";
import { bodies, exampleOf, typeOf } from "../bodies/body.ts";
import { authored } from "./authored.ts";
import { codeLink, type Page, reactions, type Site } from "./page.ts";
import { snippets } from "./snippets/index.ts";

/** The page of a code, in the order of a reader's questions. */
export function codePage(site: Site, code: Code): Page {
  const { catalog, responses, items, labels } = site;
  const { tag } = site.locale;
  const { meaning, action, causes = [], description } = code.text[tag] as CodeText;
  const { category, aliases, statuses, related, since, deprecated, replaces, links } = code;
  const isNamed = code.key !== code.code;
  const steps = action && action.length > 1 ? action : [];
  const facts = [
    ...(isNamed ? [[labels.name, codeSpan(code.key)]] : []),
    ...(aliases.length > 0
      ? [[labels.aliases, aliases.map((alias) => codeSpan(String(alias))).join(", ")]]
      : []),
    ...reactions(site, code),
    ...(action && steps.length === 0 ? [[labels.action, plain(action.join(" "))]] : []),
    ...(statuses.length > 0
      ? [[labels.status, statuses.map((status) => statusLink(catalog, status)).join(", ")]]
      : []),
    ...(category
      ? [[labels.category, link(plain(category.text[tag]?.title ?? ""), `../${category.path}.md`)]]
      : []),
    ...(replaces.length > 0
      ? [[labels.replaces, replaces.map((other) => codeLink(other, "../")).join(", ")]]
      : []),
    ...(since === undefined ? [] : [[labels.since, since]]),
  ];
  return {
    path: code.path,
    heading: codeSpan(code.code),
    parts: [
      deprecated && notice(site, labels.deprecated, deprecated),
      table([labels.meaning, plain(meaning)], facts),
      description && authored(description),
      ...section(
        labels.causes,
        causes.map((cause) => `- ${plain(cause)}\n`),
      ),
      ...section(
        labels.action,
        steps.map((step, index) => `${index + 1}. ${plain(step)}\n`),
      ),
      `## ${labels.onTheWire}`,
      ...(responses.get(code) ?? []),
      ...inCode(site, code, inOneText(action) ?? meaning),
      ...section(
        labels.links,
        links.map(({ title, url }) => `- ${link(plain(title), target(url))}\n`),
      ),
      related.length > 0 && `## ${labels.related}`,
      related.map((other) => items.get(other)).join(""),
    ],
  };
}

/** A list below its heading, if it has items. */
const section = (heading: string, items: readonly string[]): string[] =>
  items.length > 0 ? [`## ${heading}`, items.join("")] : [];

/** A URL as the target of a link. Brackets and white space would end it, and some characters show nothing. */
const target = (url: string): string =>
  url.replace(/[^!-~]|[()<>\\]/gu, (character) =>
    encodeURIComponent(character).replace("(", "%28").replace(")", "%29"),
  );

/** Each code as a list item that links from another code's page. */
export function itemsOf({ codes }: Catalog, { tag }: Locale): Map<Code, string> {
  const items = codes.map((code): [Code, string] => {
    const meaning = plain(code.text[tag]?.meaning ?? "");
    return [code, `- ${codeLink(code, "../")}: ${meaning}\n`];
  });
  return new Map(items);
}

/** The page of a retired code stays, because old clients and old messages link to it. */
export function retiredPage(site: Site, retired: Retired): Page {
  const { labels, locale } = site;
  const { path, code, key, text } = retired;
  const { meaning } = text[locale.tag] as RetiredText;
  const name = key === code ? undefined : codeSpan(key);
  return {
    path,
    heading: codeSpan(code),
    parts: [
      notice(site, labels.retired, retired),
      meaning === undefined
        ? name && `${labels.name}: ${name}`
        : table([labels.meaning, plain(meaning)], name ? [[labels.name, name]] : []),
    ],
  };
}

/** Why a code is deprecated or retired, its replacement, and the dates. */
function notice(
  { labels, locale }: Site,
  heading: string,
  { text, replacedBy, since, sunset }: Deprecation,
): string {
  const { reason } = text[locale.tag] as WithdrawalText;
  const facts = [
    [labels.replacedBy, replacedBy && codeLink(replacedBy, "../")],
    [labels.since, since],
    [labels.sunset, sunset],
  ];
  const known = facts.flatMap(([label, fact]) => (fact ? [`${label}: ${fact}`] : []));
  const why = `> ${strong(sentence(heading))} ${plain(sentence(reason))}`;
  return known.length > 0 ? `${why}\n>\n> ${known.join(" · ")}` : why;
}

/** A link to the page of a status, or to that of its class. */
function statusLink({ statuses }: Catalog, status: Code["statuses"][number]): string {
  const entry =
    statuses.find((other) => other.status === status) ??
    statuses.find((other) => other.status === `${String(status)[0]}xx`);
  return entry ? link(String(status), `../${entry.path}.md`) : String(status);
}

/** Each code's complete response in every body format. */
export function responsesOf(catalog: Catalog): Map<Code, string[]> {
  const wire = bodies(catalog);
  const responses = catalog.codes.map((code): [Code, string[]] => {
    const status = defaultStatus(code.statuses);
    const type = typeOf(catalog, code, status);
    const isSent = code.statuses.length > 0;
    const examples = (isSent ? wire : wire.slice(0, 1)).map((body) => {
      const json = escapeInvisible(JSON.stringify(exampleOf(body, code, status, type), null, 2));
      const head = `HTTP/1.1 ${status}\nContent-Type: ${body.mediaType}\n\n`;
      return isSent ? fence("http", head + json) : fence("json", json);
    });
    return [code, examples];
  });
  return new Map(responses);
}

/** How to handle the code, in each language that has a package. */
function inCode({ catalog, context, labels }: Site, code: Code, advice: string): string[] {
  const comment = escapeInvisible(advice);
  const blocks = snippets.flatMap(({ language, title, target, code: write }) => {
    const name = context.packages[target];
    const runtime = context.runtimes?.[target];
    if (name === undefined || !runtime) return [];
    const parts = runtime === "own" ? undefined : runtime.parts;
    return [`### ${title}`, fence(language, write(code, name, comment, catalog.isHttp, parts))];
  });
  return blocks.length > 0 ? [`## ${labels.inCode}`, ...blocks] : [];
}
