import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

let folder: string;

beforeEach(() => {
  folder = emptyFolder();
  fill(folder, { "a.csv": "code;message;level\nsold;It is sold;high\n" });
});

const run = (...args: string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["import", ...args]);

const catalogue = `# yaml-language-server: $schema=./catalog.schema.json
name: errors
title: Errors
docs: https://errors.example.com/
wire:
  format: problem
codes:
  sold: It is sold
`;

test("a catalogue is written that lints, and a second run changes nothing", async () => {
  const first = await run("a.csv", "--map", "level=none");
  expect(first).toEqual({
    status: 0,
    stdout: `a.csv:1  1 code in 1 row; level = none, code, message = meaning
1 code of 1 row
errors/catalog.yaml is written. Change its name, title, docs and wire: no file says them.
Then run: npx @org/error-codegen lint --catalog errors/catalog.yaml
`,
    stderr: "",
  });
  expect(Object.keys(filesIn(folder)).sort()).toEqual(["a.csv", "errors/catalog.yaml"]);
  expect(readFileSync(join(folder, "errors/catalog.yaml"), "utf8")).toBe(catalogue);
  const next = /lint --catalog \S+/.exec(first.stdout)?.[0].split(" ") ?? [];
  expect(await outcomeOf(folder, next)).toMatchObject({ status: 0 });
  expect(await run("a.csv", "--map", "level=none")).toEqual(first);
});

test("a file that is there stays as it is", async () => {
  fill(folder, { "errors/catalog.yaml": "name: mine\n" });
  expect(await run("a.csv")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(
      "errors/catalog.yaml already exists, and is left as it is.\n  fix: Delete it to import again, or choose another with --out.",
    ),
  });
  expect(readFileSync(join(folder, "errors/catalog.yaml"), "utf8")).toBe("name: mine\n");
});

test("the catalogue can be printed, with the report on the other stream", async () => {
  const { stdout, stderr } = await run("a.csv", "--out", "-", "--format", "json");
  expect(stdout).toBe(catalogue);
  expect(JSON.parse(stderr)).toMatchObject({ codes: 1, left: [{ rule: "left-column" }] });
  expect(Object.keys(filesIn(folder))).toEqual(["a.csv"]);
});

test("columns become fields of the owner's own", async () => {
  const { stdout } = await run("a.csv", "--map", "level=x-level, message=meaning", "--out", "-");
  expect(parse(stdout).codes).toEqual({ sold: { meaning: "It is sold", "x-level": "high" } });
});

test.each([
  [["a.csv", "b.csv"], 1, "b.csv does not exist."],
  [["a.csv", "--only", "Codes"], 1, "The import has no table Codes."],
  [
    ["a.csv", "--map", "levels=x-level"],
    1,
    "The import has no column levels.\n  fix: Did you mean level?",
  ],
  [["a.csv", "--map", "level=none,level=meaning"], 2, "--map says twice what level is."],
  [["a.csv", "--map", "level"], 2, "--map has level, which is not COLUMN=FIELD."],
  [["a.csv", "--map", "level=meanin"], 2, "No column can be meanin. Did you mean meaning?"],
  [[], 2, "import takes at least one file."],
])("%j is told what is wrong, and nothing is written", async (args, status, told) => {
  const outcome = await run(...args);
  expect(outcome.status).toBe(status);
  expect(outcome.stdout + outcome.stderr).toContain(told);
  expect(Object.keys(filesIn(folder))).toEqual(["a.csv"]);
});

test("a catalogue has the name of a file", async () => {
  const { status, stderr } = await run("a.csv", "--out", "errors/");
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "error-codegen: --out errors/ is a folder. Name a file in it: errors/catalog.yaml.\n",
  });
  expect(Object.keys(filesIn(folder))).toEqual(["a.csv"]);
});
