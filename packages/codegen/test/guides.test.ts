import { globSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { bodies, exampleOf, typeOf } from "../src/emitters/bodies/body.ts";
import { runtimeOf } from "../src/emitters/runtime.ts";
import { compile, parseConfig } from "../src/index.ts";
import { answersFrom } from "../src/init/answers.ts";
import { find } from "../src/init/found/index.ts";
import { plan } from "../src/init/plan.ts";
import { shapes } from "../src/model/shapes.ts";
import { compiled } from "./emitters/compiled.ts";
import { emptyFolder } from "./folder.ts";

const folder = join(import.meta.dirname, "../guides");

/** The YAML that the guides show, each with its guide. */
const shown = readdirSync(folder).flatMap((name) =>
  Array.from(
    readFileSync(join(folder, name), "utf8").matchAll(/^```yaml\n(.*?)^```$/gms),
    ([, text = ""]) => [name, text] as const,
  ),
);

/** What `init` writes in an empty folder for the languages, with the parts that the guides use. */
function laidDown(): ReadonlyMap<string, string> {
  const found = find(emptyFolder());
  const answers = answersFrom(
    {
      name: "Acme",
      targets: ["typescript", "go", "python", "rust", "java"],
      parts: ["express", "starlette", "axum", "reqwest", "spring"],
      names: { go: "github.com/acme/errors/packages/go/errorcodes" },
    },
    found,
  );
  return new Map(plan(answers, found).files.map(({ path, text }) => [path, text]));
}

const guides = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));

/** The files that the guides show as a whole, each after its path. */
const wholeFiles = guides.flatMap((text) =>
  Array.from(
    text.matchAll(/`(packages\/[^`\n]+\.\w+)`[^\n]*:\n\n```\w*\n(.*?)^```$/gms),
    ([, path = "", file = ""]): [string, string] => [path, file],
  ),
);

test("the guides of languages show every manifest that a target needs, as init writes it", () => {
  const needed = [...laidDown()].filter(
    ([path, text]) =>
      path.startsWith("packages/") &&
      !/\/(README\.md|\.gitignore)$/.test(path) &&
      !(path.endsWith("/package.json") && JSON.parse(text).private),
  );
  expect(Object.fromEntries(wholeFiles)).toEqual(Object.fromEntries(needed));
});

test("the guides of languages show the targets that those manifests belong to, as init writes them", () => {
  const config = laidDown().get("error-codegen.yaml");
  const targets = guides.flatMap((text) =>
    Array.from(
      text.matchAll(/^```yaml\ntargets:\n(.*\nvectors: .*\n)```$/gm),
      ([, entry]) => entry,
    ),
  );
  expect(targets).toHaveLength(5);
  for (const line of targets.join("").split("\n")) expect(config).toContain(line);
});

const packages = join(import.meta.dirname, "../..");

/** What people read, run or commit that names commands: Markdown, workflows, scripts, and texts of the generator. */
const texts = [
  "*/README.md",
  "../README.md",
  "codegen/guides/*.md",
  "codegen/src/**/*.*",
  "site/src/cli/*.ts",
];

test("npx fetches no package of a stranger: what it runs has our scope, or the name of a known tool", () => {
  const names = texts.flatMap((pattern) =>
    globSync(pattern, { cwd: packages }).flatMap((path) =>
      Array.from(
        readFileSync(join(packages, path), "utf8").matchAll(
          /\bnpx (?:--?[a-z]+ )*(@?[a-z][\w./-]*)/g,
        ),
        ([, name]) => name,
      ),
    ),
  );
  expect([...new Set(names)].sort()).toEqual([
    "@changesets/cli",
    "@org/error-codegen",
    "@org/error-site",
    "@redocly/cli",
    "bun",
    "pnpm",
  ]);
});

test("the guide of the catalogue shows the built-in bodies as services send them", () => {
  const guide = readFileSync(join(folder, "catalogue.md"), "utf8");
  const rows = [...guide.matchAll(/^\| `(\w+)` \| `(\{.*\})` \| `(.+)` \|$/gm)];
  expect(rows.map(([, format]) => format).sort()).toEqual(Object.keys(shapes).sort());
  for (const [, format = "", body = "", mediaType] of rows) {
    const catalog = compiled({
      "catalog.yaml": `${head}wire: { format: ${format} }\ncategories: { order: Orders }\ncodes: { order_closed: { category: order, meaning: The order is closed, statuses: [409] } }\n`,
    });
    const [own] = bodies(catalog);
    const [code = expect.unreachable()] = catalog.codes;
    expect([own.mediaType, exampleOf(own, code, 409, typeOf(catalog, code, 409))]).toEqual([
      mediaType,
      JSON.parse(body),
    ]);
  }
});

const head = "name: shop\ntitle: Shop\ndocs: https://errors.example.com/\n";

test.each(shown)("%s shows what can be used: %s", (_, text) => {
  const [, locale] = /^# errors\/(locales\/\w+\.yaml)\n/.exec(text) ?? [];
  const translated =
    "codes: { order_closed: { meaning: It is closed, deprecated: { reason: It says too little } } }\n";
  const { problems } = text.startsWith("targets:")
    ? parseConfig({ path: "error-codegen.yaml", bytes: Buffer.from(`catalog: errors\n${text}`) })
    : compile({
        catalog: [{ path: "catalog.yaml", bytes: Buffer.from(whole(locale ? translated : text)) }],
        locales: locale ? [{ path: locale, bytes: Buffer.from(text) }] : [],
      });
  expect(problems?.map(({ message }) => message)).toBeUndefined();
});

/** A part of a catalogue with what else it needs. */
function whole(part: string): string {
  const others = ["wire: { format: problem }", "codes: { sold: It is sold }"];
  const missing = others.filter((line) => !new RegExp(`^${line.slice(0, 5)}`, "m").test(part));
  return [head + part.trimEnd(), ...missing, ""].join("\n");
}

test.each(["typescript", "go", "python", "rust", "java"])(
  "who raises an error in %s reads that a parameter is not filled in",
  (language) => {
    const guide = readFileSync(join(folder, `${language}.md`), "utf8");
    const [raising] = /^## Raise\n.*?(?=^## )/ms.exec(guide) ?? [];
    expect(raising).toContain("braces included");
  },
);

/** Where a runtime declares what a table of its guide lists: the file, the declaration, and each name in it. */
const declared: readonly [
  language: Parameters<typeof runtimeOf>[0],
  heading: string,
  file: RegExp,
  within: RegExp,
  name: RegExp,
][] = [
  [
    "typescript",
    "option of `ApiError`",
    /^api-error\.ts$/,
    /interface ApiErrorOptions.*?^}/ms,
    /readonly (\w+)\?: /g,
  ],
  [
    "typescript",
    "field of a received error",
    /^parsed-error\.ts$/,
    /interface Parsed .*?^}|interface KnownError.*?^}/gms,
    /readonly (\w+): /g,
  ],
  [
    "typescript",
    "field of `entry`",
    /^parsed-error\.ts$/,
    /interface CodeEntry .*?^}/ms,
    /readonly (\w+)\??: /g,
  ],
  ["go", "field of `Info`", /^code\.go$/, /type Info struct.*?^}/ms, /^\t([A-Z]\w+) /gm],
  ["go", "option of `New`", /^error\.go$/, /.*/s, /^func (With\w+)\(/gm],
  [
    "go",
    "field of a `ParsedError`",
    /^parsed_error\.go$/,
    /type ParsedError struct.*?^}/ms,
    /^\t([A-Z]\w+) /gm,
  ],
  [
    "python",
    "argument of `ApiError`",
    /^_api_error\.py$/,
    /def __init__.*?-> None/s,
    /^ {8}(\w+): .* = None,/gm,
  ],
  [
    "python",
    "attribute of `raised.error`",
    /^_errors\.py$/,
    /class ParsedError:.*?def known/s,
    /^ {4}(?:(\w+): Final|def (\w+))/gm,
  ],
  [
    "python",
    "field of `entry`",
    /^entry\.py$/,
    /class CodeEntry:.*?^@dataclass/ms,
    /^ {4}(\w+): /gm,
  ],
  ["rust", "field of `entry`", /^entry\.rs$/, /pub struct CodeEntry .*?^}/ms, /pub (\w+): /g],
  [
    "java",
    "method of `ErrorCode`",
    /^ErrorCode\.java$/,
    /.*/s,
    /public (?!static|String toString)(?:@Nullable )?[\w<>]+ (\w+)\(/g,
  ],
  ["rust", "method of `ApiError`", /^api_error\.rs$/, /.*/s, /pub fn (with_\w+)\(/g],
  [
    "rust",
    "field of a `ParsedError`",
    /^parsed_error\.rs$/,
    /pub struct ParsedError .*?^}/ms,
    /pub (\w+): /g,
  ],
  [
    "java",
    "method of the builder",
    /\/ApiExceptionBuilder\.java$/,
    /.*/s,
    /public ApiExceptionBuilder (\w+)\(/g,
  ],
  [
    "java",
    "component of `ParsedError`",
    /\/ParsedError\.java$/,
    /public record ParsedError\(.*?\)/s,
    /(\w+)[,)]/g,
  ],
];

/** What the emitter of a language writes beside its runtime, as it is for every catalogue. */
const templatesOf = (language: string): [path: string, text: string][] =>
  globSync(`codegen/src/emitters/${language}/templates/*`, { cwd: packages }).map((path) => [
    basename(path),
    readFileSync(join(packages, path), "utf8"),
  ]);

test.each(declared)("the guide to %s lists each %s of the runtime, and no other", (...row) => {
  const [language, heading, file, within, name] = row;
  const sources = [...runtimeOf(language), ...templatesOf(language)];
  const [, source = ""] = sources.find(([path]) => file.test(path)) ?? [];
  const declarations = source.match(within) ?? [];
  const names = declarations.flatMap((text) =>
    Array.from(text.matchAll(name), ([, one, other]) => one ?? other),
  );
  const guide = readFileSync(join(folder, `${language}.md`), "utf8");
  const [, rows = ""] = guide.split(`| ${heading} | |\n| --- | --- |\n`);
  const listed = Array.from(
    /^(?:\|.*\n)*/.exec(rows)?.[0].matchAll(/^\| (?:`(\w+)`, )?`(\w+)` \|/gm) ?? [],
    ([, ...names]) => names,
  )
    .flat()
    .filter(Boolean);
  expect(listed.length).toBeGreaterThan(5);
  expect(listed.sort()).toEqual(names.sort());
});

test("the advice that the guide to java shows is the one that the tests of Spring run", () => {
  const path = "java/error-codes-spring/src/test/java/org/example/errorcodes/spring/Refusals.java";
  const [, tested] = readFileSync(join(packages, path), "utf8").split(
    "package org.example.errorcodes.spring;\n\n",
  );
  const guide = readFileSync(join(folder, "java.md"), "utf8");
  const shown = guide.split("```").find((block) => block.includes("class Refusals "));
  // What is in the same package is not imported.
  const [, before, after] =
    shown?.split(/^java\n|import com\.acme\.errors\.spring\.ErrorCodesAdvice;\n/) ?? [];
  expect(`${before}${after}`.replaceAll("com.acme.errors", "org.example.errorcodes")).toBe(tested);
});
