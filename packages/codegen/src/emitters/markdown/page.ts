import type { Context } from "../../emitter.ts";
import type { File } from "../../files.ts";
import type { Catalog, Code, Locale } from "../../model/catalog.ts";
import { link } from "./text.ts";

/** What every page is built with. */
export interface Site {
  readonly catalog: Catalog;
  /** A code's bodies on the wire, which are the same in every language. */
  readonly bodies: ReadonlyMap<Code, readonly string[]>;
  readonly locale: Locale;
  readonly context: Context;
}

/** A page: its path below the language's folder without ending, its heading, its parts in order. */
export interface Page {
  readonly path: string;
  readonly heading: string;
  readonly parts: readonly (string | false | undefined)[];
}

/** A page as a file, with the way back and to the other languages at its end. */
export function render({ catalog, locale, context }: Site, { path, heading, parts }: Page): File {
  const up = "../".repeat(path.split("/").length - 1);
  const home = path === "index" ? [] : [link(locale.labels.allErrors, `${up}index.md`)];
  const root = up + (locale.folder && "../");
  const others = catalog.locales
    .filter((other) => other !== locale)
    .map((other) => link(other.labels.language, `${root}${other.folder}${path}.md`));
  const footer = [...home, ...others].join(" · ");
  const body = [`# ${heading}`, ...parts, footer && `---\n\n${footer}`];
  const blocks = body.filter((part) => typeof part === "string" && part !== "") as string[];
  return {
    path: `${locale.folder}${path}.md`,
    text: `<!-- ${context.header} -->\n\n${blocks.map((block) => block.trimEnd()).join("\n\n")}\n`,
  };
}
