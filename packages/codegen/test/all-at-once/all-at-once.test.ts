import { join } from "node:path";
import { expect, test } from "vitest";
import { compile, formats, type Problem, readCatalog, rules } from "../../src/index.ts";

const read = readCatalog(import.meta.dirname);
const problems = (read.files && compile(read.files).problems) ?? [];

test("one run reports every rule that a catalogue breaks", () => {
  const broken = new Set(problems.map(({ rule }) => rule));
  const wanted = [...rules.map(({ name }) => name), "plain-value", "unique-key"];
  expect(wanted.filter((name) => !broken.has(name))).toEqual([]);
});

test("problems come sorted by place", () => {
  const places = problems.map(({ file, line, column }) => [file, line, column] as const);
  const sorted = places.toSorted(
    ([fileA, lineA, columnA], [fileB, lineB, columnB]) =>
      (fileA < fileB ? -1 : fileA > fileB ? 1 : 0) || lineA - lineB || columnA - columnB,
  );
  expect(places).toEqual(sorted);
});

test("the output is readable", async () => {
  const shown = problems.map((problem): Problem => {
    const file = problem.file.replace(`${import.meta.dirname}/`, "");
    return { ...problem, file };
  });
  await expect(formats.text(shown, false)).toMatchFileSnapshot(
    join(import.meta.dirname, "message.txt"),
  );
});
