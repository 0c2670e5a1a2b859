import type { Labels } from "../../formats/labels.ts";
import type { Catalog, Code, Identity, Locale } from "../../model/catalog.ts";
import { code as codeSpan, link, plain } from "../../text/markdown.ts";
import type { File } from "../../write/file.ts";
import { type Context, headerIn } from "../emitter.ts";

/** What every page is built from. */
export interface Site {
  readonly catalog: Catalog;
  readonly context: Context;
  /** Each code's HTTP responses, which are the same in every language. */
  readonly responses: ReadonlyMap<Code, readonly string[]>;
  readonly locale: Locale;
  /** The locale's labels, as Markdown. */
  readonly labels: Labels;
  /** Each code as an item in a list of related codes. */
  readonly items: ReadonlyMap<Code, string>;
}

/** Escapes a locale's labels for Markdown. */
export function plainLabels(labels: Labels): Labels {
  const entries = Object.entries(labels).map(([name, text]: [string, string]) => [
    name,
    plain(text),
  ]);
  return Object.fromEntries(entries);
}

/** A link to the page of a code, and its name where something else is sent. */
export const codeLink = (
  { code, key, path }: Pick<Identity, "code" | "key"> & { path: string },
  up: string,
): string => link(codeSpan(code), `${up}${path}.md`) + (key === code ? "" : ` ${codeSpan(key)}`);

/** Whether a retry helps, and who must act, as clients take it: from the catalogue, or else from HTTP. */
export function reactions(
  { labels }: Site,
  { classified: { recovery, actor } }: Pick<Code, "classified">,
): (readonly string[])[] {
  return [
    ...(recovery ? [[labels.retry, labels[recovery]]] : []),
    ...(recovery === "transient" ? [[labels.wait, labels.waiting]] : []),
    ...(actor ? [[labels.whoActs, labels[actor]]] : []),
  ];
}

/** A page: its path below the language's folder without extension, its heading, its parts in order. */
export interface Page {
  readonly path: string;
  readonly heading: string;
  readonly parts: readonly (string | false | undefined)[];
}

/** A page as a file. It ends with links to the index and to the other languages. */
export function render(site: Site, { path, heading, parts }: Page): File {
  const { catalog, context, locale, labels } = site;
  const up = "../".repeat(path.split("/").length - 1);
  const home = path === "index" ? [] : [link(labels.allErrors, `${up}index.md`)];
  const root = up + (locale.folder && "../");
  const others = catalog.locales
    .filter((other) => other !== locale)
    .map((other) => link(plain(other.labels.language), `${root}${other.folder}${path}.md`));
  const footer = [...home, ...others].join(" · ");
  let text = `<!-- ${headerIn(context, locale)} -->\n\n# ${heading}\n`;
  for (const part of parts) if (part) text += `\n${part.trimEnd()}\n`;
  if (footer) text += `\n---\n\n${footer}\n`;
  return { path: `${locale.folder}${path}.md`, text };
}
