import { describe, expect, test } from "vitest";
import {
  audiences,
  type Catalog,
  type Emitter,
  emitters,
  type Kind,
  kinds,
  type Report,
} from "../../../src/index.ts";
import { context } from "../../emitters/compiled.ts";
import {
  base,
  change,
  changeBeforeRelease,
  changeOfTargets,
  compiled,
  type Outcome,
  release,
} from "./base.ts";
import { mutations } from "./mutations/index.ts";
import { packages } from "./mutations/packages.ts";
import { refused } from "./mutations/refused.ts";
import { unreleased } from "./mutations/unreleased.ts";

const grades = { breaking: "b", additive: "a", text: "t" } as const;

/** The most severe of all changes for each audience, as the tables of mutations write it. */
function meaningOf({ changes }: Report): string {
  const letters = audiences.map((audience) => {
    const found = changes.flatMap(({ reaches }) => reaches[audience] ?? []);
    const worst = (["breaking", "additive", "text"] as const).find((one) => found.includes(one));
    return worst ? grades[worst] : "-";
  });
  return letters.join("").replace(/^(.)(.{5})/, "$1 $2 ");
}

function means({ report, problems }: Outcome, kindsOf: readonly string[], meaning: string): void {
  expect(problems).toBeUndefined();
  expect(report?.changes.map(({ kind }) => kind).sort()).toEqual([...kindsOf].sort());
  expect(report && meaningOf(report)).toBe(meaning);
}

describe("what it means that", () => {
  test.each(mutations)("%s", (_, files, expected, meaning) => {
    means(change(base, files), expected, meaning);
  });
});

describe("before any release, what it means that", () => {
  test.each(unreleased)("%s", (_, before, after, expected, meaning) => {
    means(changeBeforeRelease(before, after), expected, meaning);
  });
});

describe("in a config, what it means that", () => {
  test.each(packages)("%s", (_, before, after, expected, meaning) => {
    means({ report: changeOfTargets(before, after) } as Outcome, expected, meaning);
  });
});

describe("it is refused that", () => {
  test.each(refused)("%s", (_, files, rule, line) => {
    const { problems } = change(base, files);
    const written = files["catalog.yaml"].split("\n");
    expect(problems?.map((one) => [one.rule, written[one.line - 1]])).toEqual([[rule, line]]);
  });
});

test("every kind of change has a mutation", () => {
  const covered = new Set([
    ...mutations.flatMap(([, , kindsOf]) => kindsOf),
    ...unreleased.flatMap(([, , , kindsOf]) => kindsOf),
    ...packages.flatMap(([, , , kindsOf]) => kindsOf),
  ]);
  expect(kinds.filter((kind) => !covered.has(kind))).toEqual([]);
  expect([...covered].filter((kind) => !kinds.includes(kind as Kind))).toEqual([]);
});

test.each([
  ["a code is retired", "no longer compiles. Services raise no_dough, and clients handle it."],
  [
    "a deprecated code is retired before its sunset",
    "no longer compiles. Services stop raising it.",
  ],
  ["a code is deprecated", "which breaks builds that allow none. Services stop raising it."],
  [
    "a deprecated code is replaced by another",
    "It works as before. Services that have not migrated yet raise dry_dough.",
  ],
  [
    "a deprecated code is replaced by nothing",
    "It works as before. Services that have not migrated yet stop raising it.",
  ],
])("where %s, the report says what to do then", (wanted, todo) => {
  const [, files] = mutations.find(([name]) => name === wanted) ?? [];
  const { report } = change(base, files as (typeof mutations)[number][1]);
  expect(report?.changes.map(({ why }) => why)).toEqual([expect.stringContaining(todo)]);
});

test("a change is reported at the line that makes it", () => {
  for (const [name, files] of mutations)
    for (const { file, line, path } of change(base, files).report?.changes ?? []) {
      const written = new Map(Object.entries(files)).get(file)?.split("\n") ?? [];
      const keys = path.filter((key) => written[line - 1]?.trim().startsWith(`${key}:`));
      expect(keys.length, `${name}: ${file}:${line}`).toBe(line === 1 ? 0 : 1);
    }
});

/** What may change the files of an audience that it reaches, but does not here. */
const stays: Readonly<Record<string, readonly string[]>> = {
  openapi: [
    // Its class has it in the response of every such status still.
    "a code loses all statuses but a class",
    // Of the figures, the components have `maxRetryAfterMs` only.
    "clients try more often",
    "clients wait for less between attempts",
    "clients wait for longer before the second attempt",
    "clients no longer try again",
    // Retired codes are in no component.
    "a retired code is named otherwise",
  ],
  // Constants are written in capitals, with or without acronyms.
  python: ["acronyms change names"],
  rust: ["acronyms change names"],
  typescript: ["the causes are translated"],
};

describe("an audience is reported exactly if its files change", () => {
  const before = compiled(base, release(base)).catalog as Catalog;

  test.each(emitters)("$name", async (emitter) => {
    const audience = emitter.name === "markdown" ? "docs" : emitter.name;
    expect(audiences).toContain(audience);
    const wrong: string[] = [];
    const judge = async (name: string, old: string, { catalog, report }: Outcome) => {
      if (!catalog || !report) throw new Error(name);
      const isReached = report.changes.some(({ reaches }) => Object.hasOwn(reaches, audience));
      const hasChanged = old !== (await textsOf(emitter, catalog));
      if (isReached !== hasChanged) wrong.push(`${name}: ${hasChanged ? "changes" : "stays"}`);
    };
    const old = await textsOf(emitter, before);
    for (const [name, files] of mutations) await judge(name, old, change(base, files));
    for (const [name, first, second] of unreleased) {
      const plain = compiled(first).catalog as Catalog;
      await judge(name, await textsOf(emitter, plain), changeBeforeRelease(first, second));
    }
    expect(wrong).toEqual((stays[audience] ?? []).map((name) => `${name}: stays`));
  });
});

/** All files of an emitter as one text. */
async function textsOf(emitter: Emitter, catalog: Catalog): Promise<string> {
  const texts: string[] = [];
  for await (const { path, text } of emitter.emit(catalog, context)) texts.push(path, text);
  return texts.join("\n");
}
