import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  compile,
  formats,
  type Problem,
  parseConfig,
  pipeline,
  readCatalog,
  rules,
} from "../../src/index.ts";

/** What is checked of files before the rules can read them, and of the disk. */
const otherRules = [
  "config",
  "lock",
  "own-folder",
  "plain-text",
  "plain-value",
  "readable",
  "unique-key",
  "up-to-date",
  "valid-yaml",
];

const names = [...rules.map(({ name }) => name), ...otherRules];
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test("every rule has a fixture that breaks it, in the folder of its name", () => {
  expect(names.filter((name) => !folders.includes(name))).toEqual([]);
});

test("every fixture belongs to a rule", () => {
  expect(folders.filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(names.filter((name) => folders.includes(name)))("%s", async (rule) => {
  const cases = await casesIn(join(import.meta.dirname, rule));

  test.each(cases)("is what %s breaks, and nothing else", (_, problems) => {
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
  });

  test("says so", async () => {
    const messages = cases.map(
      ([name, problems]) => `# ${name}\n\n${formats.text(problems, false)}`,
    );
    await expect(messages.join("\n")).toMatchFileSnapshot(join(rule, "message.txt"));
  });
});

/** The catalogues or configs of a fixture by name, and what is wrong with each. */
async function casesIn(fixture: string): Promise<[name: string, problems: Problem[]][]> {
  const variants = readdirSync(fixture, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["locales", "out", "schemas"].includes(entry.name))
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(fixture, name)).some((file) => file.endsWith(".yaml")));
  return Promise.all(
    ["", ...variants.sort()].map(async (name) => {
      const folder = join(fixture, name);
      const problems = await problemsOf(folder, fixture);
      return [name || "the fixture", problems.map((problem) => seenFrom(folder, problem))] as const;
    }),
  );
}

async function problemsOf(folder: string, fixture: string): Promise<readonly Problem[]> {
  const path = join(folder, "error-codegen.yaml");
  if (!existsSync(path)) {
    const { files, problems } = readCatalog(folder);
    if (problems) return problems;
    const compiled = compile(files);
    return compiled.problems ?? compiled.warnings;
  }
  const { config, problems } = parseConfig({ path, bytes: readFileSync(path) });
  // A run that finds somebody's files writes nothing, and says nothing else.
  const mode = basename(fixture) === "own-folder" ? "write" : "check";
  return problems ?? (await pipeline(config, mode, folder)).problems ?? [];
}

/** A problem with paths as its author sees them. */
function seenFrom(folder: string, { file, message, fix, ...rest }: Problem): Problem {
  const seen = (text: string): string =>
    text.replaceAll(`${folder}/`, "").replaceAll(folder, basename(folder));
  return { ...rest, file: seen(file), message: seen(message), fix: seen(fix) };
}
