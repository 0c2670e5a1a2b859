import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

const catalog = `name: shop
title: Shop errors
docs: https://errors.example.org/
wire: { format: problem }
codes:
  closed: { meaning: It is closed, statuses: [409] }
`;

const list = ".error-codegen.folders";

let folder: string;

/** Writes a config with these targets, a line for each. */
const target = (...lines: string[]): void =>
  fill(folder, {
    "error-codegen.yaml": `catalog: errors\ntargets:\n${lines.map((line) => `  ${line}\n`).join("")}`,
  });

const run = (...args: string[]): ReturnType<typeof outcomeOf> => outcomeOf(folder, args);

/** The paths below a folder. */
const below = (path: string): string[] =>
  Object.keys(filesIn(folder)).filter((one) => one.startsWith(`${path}/`));

const pages = "markdown: { out: docs/errors }";
const go = "go: { out: go/errors, importPath: shop.example/errors, runtime: false }";

beforeEach(() => {
  folder = emptyFolder();
  fill(folder, { "errors/catalog.yaml": catalog });
});

test("what a target generated goes with it, and nothing else does", async () => {
  target(pages, go);
  await run("generate");
  const own = { "go/errors/mine.go": "package errors\n", "go/go.mod": "module shop.example\n" };
  fill(folder, own);
  target(pages);
  const checked = await run("check", "--all");
  expect(checked.status).toBe(1);
  expect(checked.stdout).toContain("go/errors/codes_gen.go is no longer generated.\n");
  const generated = await run("generate");
  expect(generated.status).toBe(0);
  expect(generated.stdout).toMatch(
    /^go:1:1 {2}own-folder \(warning\) {2}No target has the folder go\/errors any more, so what was generated there goes\. /,
  );
  expect(generated.stdout).toMatch(/^1 file written, [1-9]\d* removed, /m);
  expect(below("go")).toEqual(Object.keys(own));
  expect((await run("generate")).stdout).toMatch(/^0 files written, 0 removed, /);
  expect(await run("check")).toMatchObject({ status: 0 });
});

describe("once a target has left the config, its owner reads", () => {
  const tested = "go: { out: go/errors, importPath: shop.example/errors, tests: go/vectors }";
  const config = (line: string): string =>
    `catalog: errors\nvectors: { out: errors/vectors }\ntargets:\n  ${line}\n`;
  const manifests = { "package.json": "{}", "go/go.mod": "module shop.example\n" };

  /** What is said of the folders, once the target that has them is replaced. */
  async function said(before: string, after: string): Promise<string[]> {
    fill(folder, { ...manifests, "error-codegen.yaml": config(before) });
    await run("generate");
    fill(folder, { "error-codegen.yaml": config(after) });
    const [checked, generated] = [await run("check"), await run("generate")];
    const [left, ...more] = generated.stdout.split(/\n\n(?=\d+ warnings? )/);
    expect(more).toHaveLength(1);
    expect(checked.stdout).toContain(left);
    return left?.split("\n\n") ?? [];
  }

  test("that the rest of its package is to be deleted, and where it is named", async () => {
    expect(await said(tested, "typescript: { out: ts }")).toEqual([
      `go:1:1  own-folder (warning)  No target has the folders go/errors and go/vectors any more, so what was generated there goes. The rest of the package go stays, and its own build and tests fail while they use what is gone.
  fix: Delete go if it was there for this alone, and every line that names it or its package: in workspace lists, manifests, workflows, README.md, .gitattributes and .changeset. Otherwise remove the code that uses it.`,
    ]);
  });

  test.each([
    ["moves within its package", tested, tested.replace("go/errors", "go/faults"), "go/errors"],
    ["is of the whole project", "openapi: { out: api }", "typescript: { out: ts }", "api"],
  ])("only what goes, if it %s", async (_, before, after, gone) => {
    expect(await said(before, after)).toEqual([
      `${gone}:1:1  own-folder (warning)  No target has the folder ${gone} any more, so what was generated there goes.
  fix: What you wrote there stays. Delete it if nothing needs it.`,
    ]);
  });
});

test("folders that are empty then go, too", async () => {
  target(pages, go);
  await run("generate");
  target(go);
  await run("generate");
  expect(below("docs")).toEqual([]);
  expect(() => mkdirSync(join(folder, "docs"))).not.toThrow();
});

test.each([
  ["elsewhere", "go/errors", "go/faults"],
  ["into its own folder", "go/errors", "go/errors/deep"],
  ["around its own folder", "go/errors", "go"],
])("a target whose folder moves %s takes its files along", async (_, before, after) => {
  const at = (out: string): string => `json-schema: { out: ${out} }`;
  target(at(before));
  await run("generate");
  target(at(after));
  expect(await run("generate")).toMatchObject({ status: 0 });
  const moved = below("go");
  const fresh = emptyFolder();
  fill(fresh, filesIn(folder));
  rmSync(join(fresh, "go"), { recursive: true });
  await outcomeOf(fresh, ["generate"]);
  expect(filesIn(fresh)).toEqual(filesIn(folder));
  expect(moved.length).toBeGreaterThan(0);
});

test("what somebody edited stays, and is named once", async () => {
  target(pages, go);
  await run("generate");
  fill(folder, { "go/errors/codes_gen.go": "package mine\n" });
  target(pages);
  const said = await run("generate");
  expect(said.status).toBe(0);
  expect(said.stdout).toContain(
    "go/errors/codes_gen.go was edited after it was generated, and no target has its folder any more. It stays, as a file of yours.\n  fix: Delete it if nothing needs it.\n",
  );
  expect(below("go")).toEqual(["go/errors/codes_gen.go"]);
  expect((await run("check")).stdout).not.toContain("codes_gen.go");
});

test("the lock stays where the editor's schemas were", async () => {
  const config = (schemas: string): string => `catalog: errors\n${schemas}targets:\n  ${pages}\n`;
  fill(folder, { "error-codegen.yaml": config("schemas: errors\n") });
  await run("generate");
  await run("freeze", "1.0.0");
  fill(folder, { "error-codegen.yaml": config("") });
  expect(await run("generate")).toMatchObject({ status: 0 });
  expect(below("errors")).toEqual([
    "errors/.error-codegen.sha256",
    "errors/catalog.lock.json",
    "errors/catalog.yaml",
  ]);
  expect(await run("freeze", "1.1.0")).toMatchObject({ status: 0 });
});

test("each config has a list of its own", async () => {
  target(pages);
  fill(folder, { "inner.yml": `catalog: errors\ntargets:\n  ${go}\n` });
  await run("generate");
  await run("generate", "--config", "inner.yml");
  for (const config of ["error-codegen.yaml", "inner.yml"])
    expect(await run("check", "--config", config)).toMatchObject({ status: 0 });
  expect(filesIn(folder)[".inner.folders"]).toBe(
    "# inner.yml generates into these folders. In one that it no longer names, what was generated is removed.\ngo/errors\n",
  );
});

test("a list that leads elsewhere, or to a folder without a proof, removes nothing", async () => {
  target(pages, go);
  await run("generate");
  const elsewhere = emptyFolder();
  fill(elsewhere, filesIn(folder));
  const before = filesIn(elsewhere);
  symlinkSync(elsewhere, join(folder, "link"));
  target(pages);
  fill(folder, { "src/mine.ts": "mine\n", "lib/.error-codegen.sha256": "mine\n" });
  const lines = [
    "link/go/errors",
    elsewhere.slice(1),
    `../${elsewhere}/go/errors`,
    "src",
    "lib",
    "errors",
  ];
  writeFileSync(join(folder, list), `${lines.join("\n")}\n<<<<<<< ours\n`);
  expect(await run("generate")).toMatchObject({ status: 0 });
  expect(filesIn(elsewhere)).toEqual(before);
  expect(filesIn(folder)).toMatchObject({
    "src/mine.ts": "mine\n",
    "lib/.error-codegen.sha256": "mine\n",
  });
  expect(filesIn(folder)[list]).toMatch(/removed\.\ndocs\/errors\n$/);
});
