import { spawnSync } from "node:child_process";
import { linkSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type Output, write } from "../../src/index.ts";
import { cut, digest, parseRecord } from "../../src/write/record.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { changesIn, mark, none, output, recordName } from "./changes.ts";

let root: string;

beforeEach(() => {
  root = emptyFolder();
});

const changes = (outputs: readonly Output[], mode?: "check"): Promise<object> =>
  changesIn(root, outputs, mode);
const record = (): string => filesIn(root)[`out/${recordName}`] ?? "";
const line = (text: string, path: string): string => `${digest(mark + text)}  ${path}\n`;

describe("the record of a folder", () => {
  test("has a sorted line for each file, which sha256sum reads", async () => {
    await write([output("out", { "b.md": "B", "codes/a.md": "A", "a b.md": "C" })], "write", root);
    expect(record()).toBe(line("C", "a b.md") + line("B", "b.md") + line("A", "codes/a.md"));
    const { status } = spawnSync("sha256sum", ["--check", "--strict", recordName], {
      cwd: join(root, "out"),
    });
    expect(status).toBe(0);
  });

  test("reflects what is written and removed, and is removed with the last file", async () => {
    await write([output("out", { "a.md": "A", "b.md": "B" })], "write", root);
    await write([output("out", { "a.md": "new" })], "write", root);
    expect(record()).toBe(line("new", "a.md"));
    await write([output("out", {})], "write", root);
    expect(filesIn(root)).toEqual({});
  });

  test("is reported by check if it is missing or lists too much", async () => {
    const files = output("out", { "a.md": "A" });
    await write([files], "write", root);
    fill(root, { [`out/${recordName}`]: record() + line("B", "b.md") });
    expect(await write([files], "check", root)).toMatchObject({
      stale: [`${root}/out/${recordName}`],
    });
    rmSync(join(root, "out", recordName));
    expect(await write([files], "check", root)).toMatchObject({
      missing: [`${root}/out/${recordName}`],
    });
  });

  test("is left alone if nothing changes", async () => {
    const files = output("out", { "a.md": "A" });
    await write([files], "write", root);
    const before = filesIn(root);
    expect(await write([files], "write", root)).toEqual({ ...none, unchanged: 2 });
    expect(filesIn(root)).toEqual(before);
  });

  test("proves the files of a checkout with CRLF, which are left unchanged", async () => {
    await write([output("out", { "a.md": "A\nB\n", "b.md": "B\n" })], "write", root);
    const crlf = Object.fromEntries(
      Object.entries(filesIn(root)).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]),
    );
    fill(root, crlf);
    expect(await changes([output("out", { "a.md": "A\nB\n", "b.md": "B\n" })])).toEqual({
      ...none,
      unchanged: 3,
    });
    expect(filesIn(root)).toEqual(crlf);
    expect(await changes([output("out", { "a.md": "new" })])).toEqual({
      ...none,
      stale: ["out/a.md"],
      extra: ["out/b.md"],
    });
  });

  test("proves the files of both sides of a merge", async () => {
    await write([output("out", { "a.md": "A", "b.md": "theirs" })], "write", root);
    const theirs = line("theirs", "b.md");
    const ours = line("ours", "b.md");
    const merged = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> branch\n`;
    fill(root, { [`out/${recordName}`]: line("A", "a.md") + merged });
    expect(await changes([output("out", { "a.md": "A", "b.md": "both" })])).toEqual({
      ...none,
      stale: ["out/b.md"],
      unchanged: 1,
    });
    expect(record()).toBe(line("A", "a.md") + line("both", "b.md"));
  });

  test("is read despite a line that was cut off", async () => {
    await write([output("out", { "a.md": "A", "b.md": "B" })], "write", root);
    for (let length = record().length; length > 0; length--) {
      fill(root, { [`out/${recordName}`]: record().slice(0, length) });
      expect(parseRecord(record())?.size).toBe(record().split("\n").length - 1);
      const more = parseRecord(`${record()}${cut}${line("C", "c.md")}`);
      expect(more?.get("c.md")).toEqual(new Set([digest(`${mark}C`)]));
    }
  });

  test("is not ours if one of its lines is not, and stays", async () => {
    const notes = "Checksums of my own\n";
    fill(root, { [`out/${recordName}`]: notes });
    expect(await write([output("out", { "a.md": "A" })], "write", root)).toEqual({
      ...none,
      foreign: [`${root}/out/${recordName}`],
    });
    expect(await write([output("out", {})], "check", root)).toEqual({
      ...none,
      foreign: [`${root}/out/${recordName}`],
    });
    expect(filesIn(root)).toEqual({ [`out/${recordName}`]: notes });
  });

  test("is not written through a symbolic or hard link", async () => {
    fill(root, { backup: line("A", "a.md"), "out/a.md": `${mark}A` });
    linkSync(join(root, "backup"), join(root, "out", recordName));
    await write([output("out", { "a.md": "new" })], "write", root);
    expect(filesIn(root)).toEqual({
      backup: line("A", "a.md"),
      "out/a.md": `${mark}new`,
      [`out/${recordName}`]: line("new", "a.md"),
    });
    rmSync(join(root, "out", recordName));
    symlinkSync("../backup", join(root, "out", recordName));
    expect(await write([output("out", { "a.md": "A" })], "write", root)).toMatchObject({
      foreign: [`${root}/out/${recordName}`, `${root}/out/a.md`],
    });
  });

  test.each([
    "../precious.txt",
    "codes/../../precious.txt",
    "/precious.txt",
    "codes\\..\\..\\precious.txt",
    ".git/config",
    ".",
  ])("that names %j is not ours, and nothing is removed by it", async (path) => {
    fill(root, { "precious.txt": "P", "out/.git/config": "P" });
    fill(root, { [`out/${recordName}`]: `${digest("P")}  ${path}\n` });
    const before = filesIn(root);
    expect(await write([output("out", { "a.md": "A" })], "write", root)).toMatchObject({
      foreign: expect.arrayContaining([`${root}/out/${recordName}`]),
    });
    expect(filesIn(root)).toEqual(before);
  });

  test("is not followed through a link, to a file or to a folder", async () => {
    fill(root, { "elsewhere/precious.txt": "P" });
    fill(root, {
      [`out/${recordName}`]: `${digest("P")}  codes/precious.txt\n${digest("P")}  precious.txt\n`,
    });
    symlinkSync("../elsewhere", join(root, "out/codes"));
    symlinkSync("../elsewhere/precious.txt", join(root, "out/precious.txt"));
    expect(await changes([output("out", {})])).toEqual({
      ...none,
      foreign: ["out/codes", "out/precious.txt"],
    });
    expect(filesIn(root)["elsewhere/precious.txt"]).toBe("P");
  });
});

describe("an edited file", () => {
  const before = { "a.md": "A", "b.md": "B" };

  test.each([
    ["still generated", { "a.md": "new", "b.md": "B" }],
    ["no longer generated", { "b.md": "B" }],
  ])("is reported and left in place %s, and nothing is written", async (_, files) => {
    await write([output("out", before), output("other", before)], "write", root);
    const path = join(root, "out/a.md");
    writeFileSync(path, `${readFileSync(path, "utf8")}by hand`);
    const edited = filesIn(root);
    const outputs = [output("other", { "b.md": "new" }), output("out", files)];
    expect(await changes(outputs)).toEqual({ ...none, edited: ["out/a.md"] });
    expect(await changes(outputs, "check")).toEqual({
      ...none,
      edited: ["out/a.md"],
      extra: ["other/a.md"],
      stale: ["other/b.md"],
      unchanged: 1,
    });
    expect(filesIn(root)).toEqual(edited);
  });

  test("is ours again if the edit equals what would be written", async () => {
    await write([output("out", before)], "write", root);
    fill(root, { "out/a.md": `${mark}new` });
    expect(await changes([output("out", { ...before, "a.md": "new" })])).toEqual({
      ...none,
      unchanged: 2,
    });
    expect(record()).toBe(line("new", "a.md") + line("B", "b.md"));
  });
});

test("a file of ours can become a folder, and a folder a file", async () => {
  await write([output("out", { "a/b.md": "B", c: "C", "d/e/f.md": "F" })], "write", root);
  await write([output("out", { a: "A", "c/d.md": "D", "d/e": "E" })], "write", root);
  expect(Object.keys(filesIn(root))).toEqual([
    `out/${recordName}`,
    "out/a",
    "out/c/d.md",
    "out/d/e",
  ]);
});
