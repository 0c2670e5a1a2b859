import { spawnSync } from "node:child_process";
import { beforeEach, describe, expect, test } from "vitest";
import { write } from "../../src/index.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { changesIn, mark, none, output } from "./changes.ts";

let root: string;

beforeEach(() => {
  root = emptyFolder();
});

/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ["--version"]).pid;

describe("temporary files", () => {
  test("of a process that has ended are removed", async () => {
    fill(root, { [`out/codes/.error-codegen-${ended()}-b.md`]: "half" });
    expect(await changesIn(root, [output("out", { "a.md": "A" })])).toEqual({
      ...none,
      missing: ["out/a.md"],
    });
    expect(filesIn(root)).toEqual({ "out/a.md": `${mark}A` });
  });

  test("of a process that has ended are removed from a shared folder too", async () => {
    fill(root, { [`catalog/.error-codegen-${ended()}-catalog.schema.json`]: "half" });
    const shared = output("catalog", { "catalog.schema.json": "S" });
    const owns = (path: string): boolean => path.endsWith(".schema.json");
    await write([{ ...shared, owns }], "write", root);
    expect(Object.keys(filesIn(root))).toEqual(["catalog/catalog.schema.json"]);
  });

  test("of an earlier process that had the number of this one are removed", async () => {
    fill(root, { [`out/.error-codegen-${process.pid}-b.md`]: "half" });
    await write([output("out", { "a.md": "A" })], "write", root);
    expect(filesIn(root)).toEqual({ "out/a.md": `${mark}A` });
  });

  test("of a process that runs are left to it", async () => {
    const path = `out/.error-codegen-${process.ppid}-b.md`;
    fill(root, { [path]: "half" });
    await write([output("out", { "a.md": "A" })], "write", root);
    expect(filesIn(root)).toEqual({ [path]: "half", "out/a.md": `${mark}A` });
  });

  test("are no files that differ", async () => {
    await write([output("out", { "a.md": "A" })], "write", root);
    fill(root, { [`out/.error-codegen-${ended()}-a.md`]: "half" });
    expect(await changesIn(root, [output("out", { "a.md": "A" })], "check")).toEqual({
      ...none,
      unchanged: 1,
    });
  });
});
