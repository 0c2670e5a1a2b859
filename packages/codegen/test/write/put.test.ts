import { spawnSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { leftIn, put } from "../../src/write/put.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "put-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

/** Puts one file, and says what was wrong. */
async function putOne(name: string, before: string | undefined, after: string): Promise<string[]> {
  return said(put([{ file: at(name), ...(before !== undefined && { before }), after }]));
}

const said = async (found: ReturnType<typeof put>): Promise<string[]> =>
  (await found).map(({ message }) => message);

test("a file is replaced if it has the text that was read, and a hard link keeps that text", async () => {
  writeFileSync(at("a"), "before");
  linkSync(at("a"), at("backup"));
  await putOne("a", "before", "after");
  expect([read("a"), read("backup")]).toEqual(["after", "before"]);
  expect(readdirSync(folder)).toEqual(["a", "backup"]);
});

test("a file that has changed, or is not UTF-8, is left as it is", async () => {
  for (const bytes of [Buffer.from("meanwhile"), Buffer.from([0x62, 0xff])]) {
    writeFileSync(at("a"), bytes);
    const seen = bytes.length === 2 ? bytes.toString() : "before";
    expect(await putOne("a", seen, "after")).toEqual([
      `${at("a")} is a link, is not UTF-8, or has changed since it was read, and is left as it is.`,
    ]);
    expect(readFileSync(at("a"))).toEqual(bytes);
  }
  expect(readdirSync(folder)).toEqual(["a"]);
});

test("a link and its target stay", async () => {
  writeFileSync(at("real"), "before");
  symlinkSync("real", at("a"));
  expect(await putOne("a", "before", "after")).toHaveLength(1);
  expect(read("real")).toBe("before");
});

test("a new file replaces nothing", async () => {
  await putOne("new", undefined, "text");
  expect(read("new")).toBe("text");
  expect(await putOne("new", undefined, "other")).toEqual([
    `${at("new")} already exists, and is left as it is.`,
  ]);
  expect(read("new")).toBe("text");
});

test("either all of several files are replaced, or none", async () => {
  mkdirSync(at("sub"));
  for (const name of ["a", "sub/b"]) writeFileSync(at(name), "before");
  const edits = ["a", "sub/b"].map((name) => ({
    file: at(name),
    before: "before",
    after: "after",
  }));
  writeFileSync(at("sub/b"), "meanwhile");
  expect(await said(put(edits))).toEqual([expect.stringContaining(`${at("sub/b")} is a link`)]);
  expect([read("a"), read("sub/b")]).toEqual(["before", "meanwhile"]);
  writeFileSync(at("sub/b"), "before");
  expect(await put(edits)).toEqual([]);
  expect([read("a"), read("sub/b")]).toEqual(["after", "after"]);
});

test("files of people do not become the generator's", async () => {
  const record = `${"0".repeat(64)}  other\n`;
  writeFileSync(at(".error-codegen.sha256"), record);
  writeFileSync(at("a"), "before");
  await putOne("a", "before", "after");
  expect(read(".error-codegen.sha256")).toBe(record);
});

describe("a script that is killed", () => {
  /** Runs `put` and kills it as `kill -9` does, before its operation of a kind that has a number. */
  function kill(operation: string, number: number): void {
    const script = `
      import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      const original = fs.${operation};
      let count = 0;
      fs.${operation} = (...args) => {
        if (++count === ${number}) process.kill(process.pid, "SIGKILL");
        return original(...args);
      };
      syncBuiltinESMExports();
      const { put } = await import(${JSON.stringify(join(import.meta.dirname, "../../src/write/put.ts"))});
      await put([{ file: process.argv[1], before: "before", after: "after" }]);
    `;
    const args = ["--conditions=source", "--input-type=module", "--eval", script, at("a")];
    expect(spawnSync(process.execPath, args)).toMatchObject({ signal: "SIGKILL" });
  }

  test.each([
    ["writeFileSync", 1],
    ["writeFileSync", 2],
    ["renameSync", 1],
    ["rmSync", 1],
  ])(
    "before %s number %i leaves files that check lists and the next run removes",
    async (...moment) => {
      writeFileSync(at("a"), "before");
      writeFileSync(at(".error-codegen-1-0123456789abcdef0123456789abcdef"), "mine");
      kill(...moment);
      const text = read("a");
      expect(["before", "after"]).toContain(text);
      const mine = [".error-codegen-1-0123456789abcdef0123456789abcdef", "a"];
      const left = readdirSync(folder).filter((name) => !mine.includes(name));
      const problems = await leftIn([folder], "check", "Run it again.");
      expect(problems.map(({ file }) => file)).toEqual(left.map(at));
      await put([{ file: at("a"), before: text, after: "after" }]);
      expect(readdirSync(folder)).toEqual(mine);
      expect(read("a")).toBe("after");
    },
  );

  test("after its work is done is cleaned up after too", async () => {
    writeFileSync(at("a"), "before");
    kill("renameSync", 1);
    expect(readdirSync(folder)).toHaveLength(3);
    await leftIn([folder], "write", "");
    expect(readdirSync(folder)).toEqual(["a"]);
  });
});
