import fs, { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Output, write } from "../../src/index.ts";
import { filesIn as allFilesIn, emptyFolder, fill } from "../folder.ts";
import { changesIn, mark, none, output, recordName } from "./changes.ts";

let root: string;

/** All files but the records: path to text. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(allFilesIn(folder)).filter(([path]) => !path.endsWith(recordName)),
  );

beforeEach(() => {
  root = emptyFolder();
});

const changes = (outputs: readonly Output[], mode?: "check"): Promise<object> =>
  changesIn(root, outputs, mode);

describe("what is written", () => {
  test("new files come with their folders", async () => {
    expect(await changes([output("out", { "a.md": "A", "codes/b.md": "B" })])).toEqual({
      ...none,
      missing: ["out/a.md", "out/codes/b.md"],
    });
    expect(filesIn(root)).toEqual({ "out/a.md": `${mark}A`, "out/codes/b.md": `${mark}B` });
  });

  test("files that differ are replaced, and equal ones are left alone", async () => {
    await write([output("out", { "a.md": "A", "b.md": "B" })], "write", root);
    const long = new Date("2001-02-03T04:05:06Z");
    for (const path of ["out/a.md", "out/b.md"]) utimesSync(join(root, path), long, long);
    expect(await changes([output("out", { "a.md": "A", "b.md": "new" })])).toEqual({
      ...none,
      stale: ["out/b.md"],
      unchanged: 1,
    });
    expect(filesIn(root)).toEqual({ "out/a.md": `${mark}A`, "out/b.md": `${mark}new` });
    expect(statSync(join(root, "out/a.md")).mtime).toEqual(long);
    expect(statSync(join(root, "out/b.md")).mtime).not.toEqual(long);
  });

  test("files that are no longer generated are removed, with the folders that they leave empty", async () => {
    await write(
      [output("out", { "a.md": "A", "old/codes/b.md": "B", "zh/c.md": "C", "zh/d.md": "D" })],
      "write",
      root,
    );
    expect(await changes([output("out", { "a.md": "A", "zh/d.md": "D" })])).toEqual({
      ...none,
      extra: ["out/old/codes/b.md", "out/zh/c.md"],
      unchanged: 2,
    });
    expect(readdirSync(join(root, "out")).sort()).toEqual([recordName, "a.md", "zh"]);
  });

  test("a folder is checked as often for many files as for one", async () => {
    const names = (count: number): string[] =>
      Array.from({ length: count }, (_, at) => `codes/${at}.md`);
    const asked: number[] = [];
    for (const count of [1, 20]) {
      const folder = `out-${count}`;
      const looks = vi.spyOn(fs, "lstatSync");
      const looksThrough = vi.spyOn(fs, "statSync");
      syncBuiltinESMExports();
      const files = Object.fromEntries(names(count).map((name) => [name, name]));
      await write([output(folder, files)], "write", root);
      const paths = [...looks.mock.calls, ...looksThrough.mock.calls].map(([path]) => String(path));
      asked.push(paths.filter((path) => /out-\d+(\/codes)?$/.test(path)).length);
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    }
    expect(asked[1]).toBe(asked[0]);
    expect(asked[0]).toBeGreaterThan(0);
  });

  test("a folder without files is emptied, not removed", async () => {
    await write([output("out", { "codes/a.md": "A" })], "write", root);
    await write([output("out", {})], "write", root);
    expect(readdirSync(join(root, "out"))).toEqual([]);
  });
});

describe("in check mode", () => {
  test("all differences are listed and nothing is changed", async () => {
    await write([output("out", { "a.md": "A", "b.md": "B", "c.md": "C" })], "write", root);
    const before = filesIn(root);
    expect(
      await changes([output("out", { "a.md": "A", "b.md": "new", "codes/d.md": "D" })], "check"),
    ).toEqual({
      ...none,
      missing: ["out/codes/d.md"],
      stale: ["out/b.md"],
      extra: ["out/c.md"],
      unchanged: 1,
    });
    expect(filesIn(root)).toEqual(before);
  });

  test("a missing folder is not created", async () => {
    expect(await changes([output("out", { "a.md": "A" })], "check")).toEqual({
      ...none,
      missing: ["out/a.md"],
    });
    expect(existsSync(join(root, "out"))).toBe(false);
  });
});

describe("files that were not generated", () => {
  test("are ignored if Python or a file manager left them", async () => {
    const left = {
      "out/.DS_Store": "Finder",
      "out/codes/__pycache__/a.cpython-314.pyc": "Python",
      "out/codes/Thumbs.db": "Explorer",
    };
    fill(root, left);
    const files = output("out", { "codes/a.py": "A" });
    expect(await changes([files])).toEqual({ ...none, missing: ["out/codes/a.py"] });
    expect(await changes([files], "check")).toEqual({ ...none, unchanged: 2 });
    expect(filesIn(root)).toEqual({ ...left, "out/codes/a.py": `${mark}A` });
  });

  test("stop the run before anything is written, in any folder", async () => {
    fill(root, { "second/notes.txt": "by hand", "second/a.md": "by hand" });
    expect(
      await changes([output("first", { "a.md": "A" }), output("second", { "a.md": "A" })]),
    ).toEqual({
      ...none,
      foreign: ["second/a.md", "second/notes.txt"],
    });
    expect(filesIn(root)).toEqual({ "second/a.md": "by hand", "second/notes.txt": "by hand" });
  });

  test("are recognized by the record, whatever they contain", async () => {
    await write([output("out", { "a.md": "A" })], "write", root);
    fill(root, { "out/README.md": `${mark}and then written by hand.` });
    const foreign = { ...none, foreign: ["out/README.md"] };
    expect(await changes([output("out", {})])).toEqual(foreign);
    expect(await changes([output("out", {})], "check")).toEqual({
      ...foreign,
      extra: ["out/a.md"],
    });
    expect(Object.keys(filesIn(root))).toEqual(["out/README.md", "out/a.md"]);
  });

  test("need no proof if they equal what would be written", async () => {
    fill(root, { "out/a.md": `${mark}A`, "out/b.md": `${mark}B` });
    expect(await changes([output("out", { "a.md": "A", "b.md": "B" })])).toEqual({
      ...none,
      unchanged: 2,
    });
    expect(await changes([output("out", { "a.md": "new" })])).toEqual({
      ...none,
      stale: ["out/a.md"],
      extra: ["out/b.md"],
    });
  });

  test("may be links to files and folders, through which nothing is written", async () => {
    fill(root, { "elsewhere/a.md": "A", "elsewhere/file.md": "F" });
    mkdirSync(join(root, "out"));
    symlinkSync("../elsewhere", join(root, "out/codes"));
    symlinkSync("../elsewhere/file.md", join(root, "out/file.md"));
    expect(await changes([output("out", { "codes/a.md": "new", "file.md": "new" })])).toEqual({
      ...none,
      foreign: ["out/codes", "out/file.md"],
    });
    expect(filesIn(join(root, "elsewhere"))).toEqual({ "a.md": "A", "file.md": "F" });
  });

  test("may be empty folders, where one has the name of a file", async () => {
    mkdirSync(join(root, "out/a.md"), { recursive: true });
    mkdirSync(join(root, "out/empty"));
    expect(await changes([output("out", { "a.md": "A" })])).toEqual({
      ...none,
      foreign: ["out/a.md"],
    });
  });

  test("may be links", async () => {
    fill(root, { "elsewhere.md": `${mark}A` });
    mkdirSync(join(root, "out"));
    symlinkSync("../elsewhere.md", join(root, "out/a.md"));
    expect(await changes([output("out", { "a.md": "A" })])).toEqual({
      ...none,
      foreign: ["out/a.md"],
    });
  });
});

describe("a folder that is shared", () => {
  const shared = {
    ...output("catalog", { "catalog.schema.json": "S" }),
    owns: (path: string) => path.endsWith(".schema.json"),
  };

  test("keeps what others have there", async () => {
    fill(root, {
      "catalog/catalog.yaml": "name: shop",
      "catalog/old.json": mark,
      "catalog/locales/de.yaml": "",
    });
    expect(await changes([shared])).toEqual({ ...none, missing: ["catalog/catalog.schema.json"] });
    expect(Object.keys(filesIn(root))).toEqual([
      "catalog/catalog.schema.json",
      "catalog/catalog.yaml",
      "catalog/locales/de.yaml",
      "catalog/old.json",
    ]);
  });

  test("loses what is no longer generated, and nothing of others", async () => {
    const old = { ...shared, ...output("catalog", { "old.schema.json": "S" }) };
    await write([old], "write", root);
    fill(root, { "catalog/old.json": mark });
    expect(await changes([shared])).toEqual({
      ...none,
      missing: ["catalog/catalog.schema.json"],
      extra: ["catalog/old.schema.json"],
    });
    expect(Object.keys(filesIn(root))).toEqual(["catalog/catalog.schema.json", "catalog/old.json"]);
  });

  test("keeps a file of others that has the name of a generated one", async () => {
    fill(root, { "catalog/catalog.schema.json": "{}" });
    expect(await changes([shared])).toEqual({ ...none, foreign: ["catalog/catalog.schema.json"] });
  });
});
