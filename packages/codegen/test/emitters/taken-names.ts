import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { compile, namer, type Problem } from "../../src/index.ts";
import { awkward } from "../model/awkward.ts";
import { compiled, type Yaml } from "./compiled.ts";

/** The runtimes' own sources, in every language. */
const sources = [
  "go/errorcodes/*.go",
  "java/*/src/main/java/**/*.java",
  "python/src/**/*.py",
  "rust/src/**/*.rs",
  "error-codes/src/**/*.ts",
];

const packages = join(import.meta.dirname, "../../..");

/** What JavaScript itself has: its globals, and what every object, function and module has. */
const ofJavaScript: readonly string[] = runInNewContext(`
  [globalThis, Object, Object.prototype, Function.prototype, Promise.prototype, Error.prototype]
    .flatMap((holder) => Object.getOwnPropertyNames(holder))
`);

const commentOrText = /""".*?"""|\/\*.*?\*\/|\/\/[^\n]*|(?<=^\s*)#[^\n]*|"(?:[^"\\\n]|\\.)*"/gms;

/**
 * Codes that are easily torn, and every word of the runtimes: what they declare, what they use of their
 * language, and its keywords.
 */
function words(): string[] {
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: packages }));
  const own = files.filter((path) => !/generated|_gen\.go$|_test\.go$/.test(path));
  const texts = own.map((path) => readFileSync(join(packages, path), "utf8"));
  const code = texts.map((text) => text.replace(commentOrText, " "));
  const all = code.flatMap((text) => text.match(/[A-Za-z]\w+/g) ?? []);
  // A constant of Go starts with Code.
  const behind = all.flatMap((word) => /^Code([A-Z]\w*)$/.exec(word)?.[1] ?? []);
  return [...awkward.map(([code]) => code), ...all, ...behind, ...ofJavaScript]
    .map((word) => word.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, ""))
    .filter((word) => word !== "" && word.length <= 64);
}

/** The words as codes, one of those that are named alike. */
function codes(): string[] {
  const name = namer();
  const seen = new Set<string>();
  return words().filter((word) => {
    const names = Object.values(name(word)).concat(word.toLowerCase());
    if (names.some((one) => seen.has(one))) return false;
    for (const one of names) seen.add(one);
    return true;
  });
}

const all = codes();

const yaml = (names: readonly string[]): Yaml => ({
  "catalog.yaml": `name: taken
title: Names that something else has
docs: https://errors.example.com/
wire: { format: openai }
categories: { any: { title: Any } }
statuses:
  400: { name: bad_request, meaning: Bad, cause: The request, recovery: correctable, actor: caller }
codes:
${names
  .map(
    (code) =>
      `  "${code}": { category: any, meaning: Wrong, action: Stop, statuses: [400], recovery: correctable, actor: caller }\n`,
  )
  .join("")}`,
});

const subjectOf = ({ excerpt = "" }: Problem): string => /"(\w+)"/.exec(excerpt)?.[1] ?? "";

/** The words that no code can have, and why. */
export const refusedNames: ReadonlyMap<string, string> = new Map(
  problemsOf(yaml(all)).map((problem) => [subjectOf(problem), problem.message]),
);

/** A catalogue whose codes are named as what a language or a runtime has, all that can be. */
export const takenNames: ReturnType<typeof compiled> = compiled(
  yaml(all.filter((code) => !refusedNames.has(code))),
);

function problemsOf(files: Yaml): readonly Problem[] {
  const catalog = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  return compile({ catalog, locales: [] }).problems ?? [];
}
