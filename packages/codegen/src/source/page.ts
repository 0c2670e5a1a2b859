import pageSchema from "../formats/generated/page-file.schema.json" with { type: "json" };
import type { PageFile } from "../formats/page-file.ts";
import { Findings } from "../problems/findings.ts";
import type { Problem } from "../problems/problem.ts";
import { decode } from "./decode.ts";
import { parse } from "./parse.ts";
import { reporter } from "./reporter.ts";
import { checkShape } from "./schema-check/check.ts";
import type { Spots } from "./spots.ts";
import { type SourceFile, Text } from "./text.ts";

/** A page that someone wrote in Markdown, with front matter or without. */
export interface SourcePage {
  readonly text: Text;
  readonly matter: PageFile;
  /** Where its Markdown starts. */
  readonly start: number;
}

/** Parses the front matter of a page, or reports its problems. */
export function parsePage(
  file: SourceFile,
): { page: SourcePage; problems?: never } | { page?: never; problems: Problem[] } {
  const problems = new Findings();
  const text = decode(file, problems);
  if (!text) return { problems: problems.sorted() };
  const [block] = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text.content) ?? [];
  const start = block?.length ?? 0;
  const written = block
    ?.replace(/^---/, "")
    .replace(/---\s*$/, "")
    .trim();
  if (!block || !written) return { page: { text, matter: {}, start } };
  // Blanks keep every place as it is in the file.
  const yaml = block.replace(/^---/, "   ").replace(/---(\s*)$/, "$1");
  const spots: Spots = new WeakMap();
  const matter = parse(new Text(file.path, yaml), spots, problems);
  if (!matter || problems.length > 0) return { problems: problems.sorted() };
  const source = { path: file.path, catalog: matter, locales: new Map(), spots };
  checkShape(pageSchema, matter, "The page", reporter("page", source, problems));
  return problems.length > 0
    ? { problems: problems.sorted() }
    : { page: { text, matter: matter as PageFile, start } };
}
