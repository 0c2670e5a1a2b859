import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import configSchema from "../../src/formats/generated/config-file.schema.json" with {
  type: "json",
};
import { compile, type RulesFile, readCatalog, rules } from "../../src/index.ts";
import { isTaste } from "../../src/rules/rule.ts";

const taste = rules.filter(isTaste).map(({ name }) => name);

/** The levels of the problems in a rule's fixture, and whether there is a catalogue. */
function levelsOf(rule: string, levels: RulesFile): { levels: string[]; isDone: boolean } {
  const { files } = readCatalog(join(import.meta.dirname, rule));
  const {
    catalog,
    warnings,
    problems = warnings,
  } = compile(files ?? expect.unreachable(), { levels });
  return { levels: [...new Set(problems?.map(({ level }) => level))], isDone: !!catalog };
}

test("a config can name exactly the rules of taste", () => {
  expect(Object.keys(configSchema.definitions.RulesFile_1.properties)).toEqual(taste);
});

test.each(taste)("%s warns, unless its level is set", (rule) => {
  expect(levelsOf(rule, {})).toEqual({ levels: ["warning"], isDone: true });
  expect(levelsOf(rule, { [rule]: "warn" })).toEqual({ levels: ["warning"], isDone: true });
  expect(levelsOf(rule, { [rule]: "error" })).toEqual({ levels: ["error"], isDone: false });
  expect(levelsOf(rule, { [rule]: "off" })).toEqual({ levels: [], isDone: true });
});

test("the README lists them", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  for (const rule of taste) expect(readme).toContain(`| \`${rule}\` |`);
});
