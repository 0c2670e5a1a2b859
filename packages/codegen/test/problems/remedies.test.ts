import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument, type Scalar, visit } from "yaml";
import { compile, type Problem } from "../../src/index.ts";
import { golden, type Yaml } from "../emitters/compiled.ts";
import { runsOf } from "../runs.ts";

const seed = 20260726;
const numRuns = runsOf(500);

/** Rules whose remedies may still name an entry that exists: they do not look at what is beside a name. */
const open = ["known-status", "plain-name"];

const problemsOf = (files: Yaml): readonly Problem[] => {
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const isLocale = ({ path }: { path: string }): boolean => path.includes("locales/");
  const lock = all.find(({ path }) => path.endsWith(".json"));
  const { problems, warnings } = compile({
    catalog: all.filter((file) => file !== lock && !isLocale(file)),
    locales: all.filter(isLocale),
    ...(lock && { lock }),
  });
  return problems ?? warnings;
};

/** The name that a remedy suggests. */
const namedIn = (fix: string): RegExpExecArray | null =>
  /^Did you mean (\S+)\?/.exec(fix) ??
  /^Write (?!text)([^\s"`]+)\.$/.exec(fix) ??
  /^Use its replacement: (\S+)\.$/.exec(fix);

/** What a remedy says to write, as YAML: a name, or a form of the value that is there. */
function written(fix: string, value: string): string | undefined {
  const named = namedIn(fix);
  if (named) return /^\d+$/.test(named[1] ?? "") ? named[1] : JSON.stringify(named[1]);
  const form = /^Put it in (?:quotes|brackets): (.+)\.$/.exec(fix);
  if (form) return form[1];
  return fix === "Remove the quotes." ? value : undefined;
}

interface Node {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The keys and plain values of a YAML text. */
function scalarsOf(text: string): Node[] {
  const found: Node[] = [];
  visit(parseDocument(text, { uniqueKeys: false }), {
    Scalar: (_, { range, value }: Scalar) => {
      if (range && range[1] > range[0])
        found.push({ start: range[0], end: range[1], value: String(value) });
    },
  });
  return found;
}

const replaced = (text: string, { start, end }: Node, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** A catalogue after the remedy of a problem; undefined if the remedy is advice, not a text. */
function remedied(files: Yaml, { file, line, column, fix }: Problem): Yaml | undefined {
  const text = files[file] ?? "";
  const lines = text.split("\n").slice(0, line - 1);
  const offset = lines.reduce((sum, one) => sum + one.length + 1, column - 1);
  const node = scalarsOf(text).find(({ start }) => start === offset);
  const by = node && written(fix, node.value);
  return by === undefined ? undefined : { ...files, [file]: replaced(text, node as Node, by) };
}

const placeOf = ({ file, line, column }: Problem): string => `${file}:${line}:${column}`;

const repeats = (problems: readonly Problem[]): number =>
  problems.filter(({ rule, message }) => rule === "unique-key" || message.includes(" twice"))
    .length;

/**
 * Applies each remedy on its own; returns those after which the rule still refuses the same place, another
 * rule refuses the suggested name, or a name is double.
 */
function useless(files: Yaml): { applied: number; left: string[] } {
  const problems = problemsOf(files);
  let applied = 0;
  const left = problems.flatMap((problem) => {
    const after = open.includes(problem.rule) ? undefined : remedied(files, problem);
    if (!after) return [];
    applied++;
    const isHere = (other: Problem): boolean => placeOf(other) === placeOf(problem);
    const others = new Set(problems.filter(isHere).map(({ rule }) => rule));
    const now = problemsOf(after);
    const fault = now.find(
      (other) =>
        isHere(other) &&
        (other.rule === problem.rule || (namedIn(problem.fix) && !others.has(other.rule))),
    );
    if (!fault && repeats(now) <= repeats(problems)) return [];
    return [`${problem.message} ${problem.fix} -> ${fault?.message ?? "now it is there twice"}`];
  });
  return { applied, left };
}

const folder = join(import.meta.dirname, "../rules");
const fixtures = globSync("**/catalog.yaml", { cwd: folder, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath }) => relative(folder, parentPath))
  .sort();

test("the remedies of the rules' fixtures mend them", () => {
  let all = 0;
  for (const fixture of fixtures) {
    const cwd = join(folder, fixture);
    const paths = globSync("{*.yaml,locales/*.yaml,catalog.lock.json}", { cwd });
    const files = Object.fromEntries(
      paths
        .filter((path) => !path.startsWith("error-codegen"))
        .map((path) => [path, readFileSync(join(cwd, path), "utf8")]),
    );
    const { applied, left } = useless(files);
    all += applied;
    expect(left, fixture).toEqual([]);
  }
  expect(all).toBeGreaterThan(20);
});

test("the line that a remedy shows for a status which is not registered is valid as it is", () => {
  const catalog = (statuses: string): string =>
    `name: shop\ntitle: Shop\ndocs: https://shop.example/\nwire: { format: flat }\n${statuses}codes:\n  gone: { meaning: It is gone, statuses: [498, 499] }\n`;
  const fixes = problemsOf({ "catalog.yaml": catalog("") }).map(({ fix }) => fix);
  const lines = fixes.map((fix) => fix.split("beside `codes`: ")[1]);
  expect(lines).toEqual([
    "498: { name: status_498, meaning: What it means }",
    "499: { name: status_499, meaning: What it means }",
  ]);
  const statuses = `statuses:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  expect(problemsOf({ "catalog.yaml": catalog(statuses) })).toEqual([]);
});

/** What people write instead of what they mean. */
const slips: readonly ((value: string, other: string) => string)[] = [
  (value) => JSON.stringify(value.slice(0, -1)),
  (value) => JSON.stringify(value + value.slice(-1)),
  (value) => JSON.stringify(value.toUpperCase()),
  (value) => JSON.stringify(value),
  (value) => `[${JSON.stringify(value)}]`,
  (_, other) => JSON.stringify(other),
  (_, other) => JSON.stringify(other.slice(1)),
  () => "200",
  () => '"012"',
  () => "-1",
  () => "1e3",
  () => "true",
  () => "404, 503",
  () => "error",
];

test(`no remedy names what was refused, nor what exists already (seed ${seed})`, () => {
  let all = 0;
  const index = fc.nat(10_000);
  const property = fc.property(
    fc.constantFrom(...Object.keys(golden).filter((path) => path.endsWith(".yaml"))),
    fc.array(fc.tuple(index, index, fc.constantFrom(...slips)), { minLength: 1, maxLength: 4 }),
    (path, edits) => {
      let text = golden[path] ?? "";
      for (const [at, from, slip] of edits) {
        const nodes = scalarsOf(text);
        const node = nodes[at % nodes.length] as Node;
        const other = nodes[from % nodes.length] as Node;
        text = replaced(text, node, slip(node.value, other.value));
      }
      const { applied, left } = useless({ ...golden, [path]: text });
      all += applied;
      expect(left).toEqual([]);
    },
  );
  fc.assert(property, { seed, numRuns });
  expect(all).toBeGreaterThan(numRuns / 4);
});
