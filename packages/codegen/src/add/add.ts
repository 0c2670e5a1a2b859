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

/** Why a code cannot be added: problems that are there, or what would be wrong with the code itself. */
type Refused =
  | { readonly problems: readonly Problem[]; readonly refused?: never; readonly file?: never }
  | { readonly refused: readonly Problem[]; readonly problems?: never; readonly file?: never };

/** The file that has the code. */
interface Placed {
  readonly problems?: never;
  readonly refused?: never;
  readonly file: string;
  /** What warns only since the code is there. */
  readonly warnings: readonly Problem[];
  /** The folder of the translations, if there are any: they do not have it yet. */
  readonly locales?: string;
}

/** The result of adding a code. If the code is refused, nothing is written. */
export type Added = Refused | Placed;

/** What adding a code comes to: the file's text before and after. */
type Trial = Refused | (Placed & { readonly before: string; readonly after: string });

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
  const trial = tryOut(path, code, root, settings);
  if (trial.file === undefined) return trial;
  const { before, after, ...placed } = trial;
  const problems = await put([{ file: placed.file, before, after }]);
  return problems.length > 0 ? { problems } : placed;
}

/** Finds out what adding a code comes to. */
export function tryOut(path: string, code: NewCode, root: string, settings: RuleSettings): Trial {
  const read = readCatalog(path, root);
  if (read.problems) return read;
  const { files } = read;
  const now = compile(files, settings);
  const parts = files.catalog.flatMap(partOf);
  const part = placeOf(parts, code);
  if (!part || parts.length < files.catalog.length) return { problems: now.problems ?? [] };
  const order = parts.flatMap((one) => keysOf(one, "categories"));
  const taken = parts.flatMap((one) => problemOf(one, code));
  if (taken.length > 0) return { refused: taken };
  const { path: file, raw, text, document } = part;
  const after = edited(raw, forFile(raw, insertCode(text.content, document, code, order)));
  const then = compile(withText(files, file, after), settings);
  if (then.problems) return refusedBy(then.problems, now.problems);
  const [locale] = files.locales;
  const isNew = ({ message }: Problem): boolean =>
    !now.warnings?.some((known) => known.message === message);
  return {
    file,
    before: raw,
    after,
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

/** Problems that were there before are shown where they are. Those of the code are in a line that is not written. */
function refusedBy(problems: readonly Problem[], before: readonly Problem[] = []): Refused {
  const known = before.filter(({ file, rule, message }) =>
    problems.some((one) => file === one.file && rule === one.rule && message === one.message),
  );
  return known.length > 0 ? { problems: known } : { refused: problems };
}

/** The problem that a file has the code already, and where. */
function problemOf({ text, document }: Part, { code }: NewCode): Problem[] {
  const codes = isMap(document.contents) ? document.get("codes") : undefined;
  const known = isMap<Node>(codes) && codes.items.find(({ key }) => String(key) === code);
  if (!known) return [];
  const fix = "Edit this one, or give the new one another name.";
  const at = known.key.range?.[0] ?? 0;
  const fact = `${code} is already a code, at ${text.path}:${text.place(at).line}.`;
  return [text.problem(at, "unique-key", fact, fix)];
}
