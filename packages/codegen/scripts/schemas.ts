import { join, relative } from "node:path";
import * as TJS from "typescript-json-schema";
import { text } from "../src/problems/print/text.ts";
import type { File } from "../src/write/file.ts";
import { problemsIn } from "../src/write/problems.ts";
import { write } from "../src/write/write.ts";

const src = join(import.meta.dirname, "../src");

const sources = [
  { name: "catalog-file", file: "formats/catalog-file.ts", type: "CatalogFile" },
  { name: "locale-file", file: "formats/locale-file.ts", type: "LocaleFile" },
  { name: "config-file", file: "formats/config-file.ts", type: "ConfigFile" },
  { name: "page-file", file: "formats/page-file.ts", type: "PageFile" },
  { name: "lock-file", file: "formats/lock-file.ts", type: "LockFile" },
  { name: "catalog-data", file: "formats/catalog-data.ts", type: "CatalogData" },
  { name: "openai", file: "formats/openai.ts", type: "ErrorResponse" },
  { name: "vector-file", file: "formats/vector-file.ts", type: "VectorFile" },
  { name: "problem-details", file: "formats/problem-details.ts", type: "ProblemDetails" },
];

const files = [...new Set(sources.map(({ file }) => join(src, file)))];

/** Writes a type of one value as an enumeration, the only form of such types that our own check reads. */
function withEnums(_key: string, part: unknown): unknown {
  if (typeof part !== "object" || part === null || !("const" in part)) return part;
  const { const: only, ...rest } = part;
  return { ...rest, enum: [only] };
}

const settings = {
  required: true,
  noExtraProps: true,
  aliasRef: true,
  validationKeywords: ["patternProperties"],
};

/**
 * Turns the hand-written types of files and bodies into JSON Schema, so that each is defined once. The mode `check`
 * only compares. Returns the exit code.
 */
export async function schemas(mode: "write" | "check"): Promise<number> {
  const output = { folder: "src/formats/generated", files: made };
  const root = relative(".", join(import.meta.dirname, "..")) || ".";
  const problems = problemsIn(await write([output], mode, root), mode, "Run: pnpm generate");
  if (problems.length === 0) return 0;
  process.stdout.write(text(problems, process.stdout.isTTY));
  return 1;
}

function made(): File[] {
  const program = TJS.getProgramFromFiles([join(import.meta.dirname, "lib.d.ts"), ...files], {
    noLib: true,
    types: [],
    strict: true,
    allowImportingTsExtensions: true,
  });
  return sources.map(({ name, file, type }) => {
    const schema = TJS.generateSchema(program, type, settings, [join(src, file)]);
    if (!schema) throw new Error(`typescript-json-schema refused ${type} of ${file}`);
    const $comment = `Generated from ${file} by \`pnpm generate\`.`;
    const text = `${JSON.stringify({ $comment, ...schema }, withEnums, 2)}\n`;
    return { path: `${name}.schema.json`, text };
  });
}
