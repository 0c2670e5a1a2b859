import type { Text } from "../../source/text.ts";
import type { Reader } from "../table.ts";

/** The kinds of files that can be read. */
export type Kind =
  | "csv"
  | "data"
  | "go"
  | "java"
  | "markdown"
  | "properties"
  | "proto"
  | "python"
  | "typescript";

/** Each kind by the end of a file's name. */
const endings: Readonly<Record<string, Kind>> = {
  ...{ csv: "csv", tsv: "csv" },
  ...{ json: "data", yaml: "data", yml: "data" },
  ...{ md: "markdown", mdx: "markdown", markdown: "markdown" },
  ...{ js: "typescript", jsx: "typescript", cjs: "typescript", mjs: "typescript" },
  ...{ ts: "typescript", tsx: "typescript", cts: "typescript", mts: "typescript" },
  ...{ go: "go", java: "java", properties: "properties", proto: "proto" },
  ...{ py: "python", pyi: "python" },
};

/** What a file of each kind has to have. */
const contents: Readonly<Record<Kind, string>> = {
  csv: "rows",
  data: "lists or maps of codes, and no enums",
  go: "constants",
  java: "enums with constants",
  markdown: "tables",
  properties: "keys",
  proto: "enums with constants",
  python: "enums with constants",
  typescript: "enums, objects, lists or unions of texts outside of functions",
};

/** Parsers are loaded only if a file needs them. */
const readers: Readonly<Record<Kind, () => Promise<Reader>>> = {
  csv: async () => (await import("./csv.ts")).csv,
  data: async () => (await import("./data.ts")).data,
  go: async () => (await import("./go.ts")).go,
  java: async () => (await import("./java.ts")).java,
  markdown: async () => (await import("./markdown.ts")).markdown,
  properties: async () => (await import("./properties.ts")).properties,
  proto: async () => (await import("./proto.ts")).proto,
  python: async () => (await import("./python.ts")).python,
  typescript: async () => (await import("./typescript.ts")).typescript,
};

/** The endings, for people. */
export const knownEndings: string = Object.keys(endings)
  .map((ending) => `.${ending}`)
  .join(", ");

/** The kind of a file: by its name, or for one that says nothing by its first line. */
export function kindOf({ path, content }: Text): Kind | undefined {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  if (Object.hasOwn(endings, ending)) return endings[ending];
  if (ending !== "" && ending !== "txt") return;
  const first = /\S.*/.exec(content)?.[0] ?? "";
  if (/^[#|]/.test(first)) return "markdown";
  if (/^[{[]/.test(first)) return "data";
  return /[\t;,]/.test(first) ? "csv" : undefined;
}

export const contentsOf = (kind: Kind): string => contents[kind];

export const readerOf = (kind: Kind): Promise<Reader> => readers[kind]();
