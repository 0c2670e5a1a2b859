import { posix } from "node:path";
import { type Document, isMap, type Node } from "yaml";
import { compile } from "../compile.ts";
import { Findings } from "../problems/findings.ts";
import type { Problem } from "../problems/problem.ts";
import type { RuleSettings } from "../rules/validate.ts";
import { decode } from "../source/decode.ts";
import { documentOf } from "../source/document.ts";
import { readCatalog } from "../source/read.ts";
import type { SourceFiles } from "../source/source.ts";
import type { SourceFile, Text } from "../source/text.ts";
import { edited, forFile } from "../text/edit.ts";
import { put } from "../write/put.ts";
import { insertCode } from "./insert.ts";
import type { NewCode } from "./new-code.ts";

/** What came of adding a code: the file that has it now, or problems, in which case nothing is written. */
export type Added =
  | { readonly problems: readonly Problem[]; readonly file?: never }
  | {
      readonly problems?: never;
      readonly file: string;
      /** What warns only since the code is there. */
      readonly warnings: readonly Problem[];
      /** The folder of the translations, if there are any: they do not have it yet. */
      readonly locales?: string;
    };

/** A file of the catalogue. */
interface Part {
  readonly path: string;
  /** Its text as it is, perhaps with CR LF. */
  readonly raw: string;
  readonly text: Text;
  readonly document: Document.Parsed;
}

/** Adds a code to a catalogue, if that is then valid. A relative path starts at `root`. */
export async function add(
  path: string,
  code: NewCode,
  root = ".",
  settings: RuleSettings = {},
): Promise<Added> {
  const read = readCatalog(path, root);
  if (read.problems) return read;
  const { files } = read;
  const now = compile(files, settings);
  const parts = files.catalog.flatMap(partOf);
  const part = placeOf(parts, code);
  if (!part || parts.length < files.catalog.length) return { problems: now.problems ?? [] };
  const order = parts.flatMap((one) => keysOf(one, "categories"));
  const taken = parts.flatMap((one) => problemOf(one, code));
  if (taken.length > 0) return { problems: taken };
  const { path: file, raw, text, document } = part;
  const after = edited(raw, forFile(raw, insertCode(text.content, document, code, order)));
  const then = compile(withText(files, file, after), settings);
  if (then.problems) return { problems: then.problems.map((one) => asItWas(one, now.problems)) };
  const problems = await put([{ file, before: raw, after }]);
  if (problems.length > 0) return { problems };
  const [locale] = files.locales;
  const isNew = ({ message }: Problem): boolean =>
    !now.warnings?.some((known) => known.message === message);
  return {
    file,
    warnings: then.warnings.filter(isNew),
    ...(locale && { locales: posix.dirname(locale.path) }),
  };
}

/** A file that can be parsed. */
function partOf(file: SourceFile): Part[] {
  const problems = new Findings();
  const text = decode(file, problems);
  const document = text && documentOf(text, problems);
  return document
    ? [{ path: file.path, raw: Buffer.from(file.bytes).toString(), text, document }]
    : [];
}

/** The file that a code belongs to: it has codes of its category, the category, codes, or anything. */
function placeOf(parts: readonly Part[], { category }: NewCode): Part | undefined {
  const has = (part: Part): boolean => keysOf(part, "codes").length > 0;
  return (
    parts.findLast((part) => categoriesIn(part).includes(category)) ??
    parts.find((part) => has(part) && keysOf(part, "categories").includes(category)) ??
    parts.findLast(has) ??
    parts.find(({ document }) => document.has("codes")) ??
    parts.find((part) => keysOf(part, "categories").includes(category)) ??
    parts.find(({ document }) => document.has("wire")) ??
    parts[0]
  );
}

function keysOf({ document }: Part, section: string): string[] {
  const entries = isMap(document.contents) ? document.get(section) : undefined;
  return isMap(entries) ? entries.items.map(({ key }) => String(key)) : [];
}

/** The category of each code in a file. */
function categoriesIn({ document }: Part): unknown[] {
  const codes = isMap(document.contents) ? document.get("codes") : undefined;
  if (!isMap(codes)) return [];
  return codes.items.map(({ value }) => isMap(value) && value.get("category"));
}

function withText(files: SourceFiles, path: string, text: string): SourceFiles {
  const bytes = Buffer.from(text);
  return {
    ...files,
    catalog: files.catalog.map((file) => (file.path === path ? { path, bytes } : file)),
  };
}

/** A problem that was there before is shown where it is. */
const asItWas = (problem: Problem, before: readonly Problem[] = []): Problem =>
  before.find(
    ({ file, rule, message }) =>
      file === problem.file && rule === problem.rule && message === problem.message,
  ) ?? problem;

/** The problem that a file has the code already. */
function problemOf({ text, document }: Part, { code }: NewCode): Problem[] {
  const codes = isMap(document.contents) ? document.get("codes") : undefined;
  const known = isMap<Node>(codes) && codes.items.find(({ key }) => String(key) === code);
  if (!known) return [];
  const fix = "Edit this one, or give the new one another name.";
  const fact = `${code} is already a code.`;
  return [text.problem(known.key.range?.[0] ?? 0, "unique-key", fact, fix)];
}
