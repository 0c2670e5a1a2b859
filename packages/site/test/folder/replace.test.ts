import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { foreignFolder, put } from "../../../e2e/src/places.ts";
import { owner } from "../../src/cli/folder/owner.ts";
import { mendFolder, replaceFolder } from "../../src/cli/folder/replace.ts";
import { filesOf } from "../site.ts";

const old = { "index.html": "old", "a/one.html": "old one", "a/gone.html": "gone" };
const young = { "index.html": "new", "a/one.html": "new one", "b/two.html": "two" };

/** A folder that was written by us, and what is to replace it. */
function scene(): { folder: string; from: string; place: { folder: string; is: string } } {
  const folder = join(foreignFolder(), "out");
  const place = { folder, is: "It is a folder" };
  const from = foreignFolder();
  put(from, old);
  replaceFolder(place, from);
  const next = foreignFolder();
  put(next, young);
  return { folder, from: next, place };
}

/** The files of a folder with their texts, but for its record. */
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(folder)
      .filter((path) => !/^\.written-/.test(path))
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
const beside = (folder: string): string[] =>
  readdirSync(dirname(folder)).filter((name) => name !== basename(folder));

test("a folder of ours is replaced as a whole, and nothing is left next to it", () => {
  const { folder, from, place } = scene();
  expect(contents(folder)).toEqual(old);
  replaceFolder(place, from);
  expect(contents(folder)).toEqual(young);
  expect(filesOf(folder).filter((path) => path.startsWith(".written-"))).toHaveLength(1);
  expect(beside(folder)).toEqual([]);
});

test.each<[string, (folder: string) => void, string]>([
  ["a file is added", (at) => writeFileSync(join(at, "CNAME"), "x"), "CNAME"],
  ["a file is edited", (at) => writeFileSync(join(at, "index.html"), "mine"), "index.html"],
  ["a folder is added", (at) => put(at, { ".git/HEAD": "x" }), ".git/"],
  ["an empty folder is added", (at) => mkdirSync(join(at, "a/empty")), "a/empty/"],
  ["a link is added", (at) => symlinkSync("nowhere", join(at, "a/link")), "a/link"],
  [
    "the record is edited to cover a file",
    (at) => {
      const [record = ""] = filesOf(at).filter((path) => path.startsWith(".written-"));
      put(at, { [record]: "{}" });
    },
    "a/, index.html",
  ],
])("if %s nothing is touched, and the file is named", (_, change, named) => {
  const { folder, from, place } = scene();
  change(folder);
  const before = contents(folder);
  expect(() => replaceFolder(place, from)).toThrow(`no proof that`);
  expect(() => replaceFolder(place, from)).toThrow(named.split(", ").at(-1));
  expect(contents(folder)).toEqual(before);
  expect(beside(folder)).toEqual([]);
});

test("files that a cache restores over an older state are still ours, because each state has its record", () => {
  const { folder, from, place } = scene();
  const other = scene();
  replaceFolder(other.place, other.from);
  put(folder, contents(other.folder));
  for (const path of filesOf(other.folder))
    put(folder, { [path]: readFileSync(join(other.folder, path), "utf8") });
  expect(contents(folder)).toEqual({ ...old, ...young });
  replaceFolder(place, from);
  expect(contents(folder)).toEqual(young);
});

/** Each moment that a run can be killed at, by what is counted. */
const script = join(import.meta.dirname, "killed.ts");

const moments = [
  ...[1, 2, 3].map((count) => ({ COPY: String(count) })),
  ...[1, 2, 3, 4, 5, 6].map((count) => ({ RENAME: String(count) })),
  ...[1, 2, 3, 4].map((count) => ({ REMOVAL: String(count) })),
];

test.each(moments)("a run that is killed at %o leaves a whole folder", async (moment) => {
  const { folder, from, place } = scene();
  const child = spawn(process.execPath, ["--conditions=source", script], {
    env: { ...process.env, ...moment, FOLDER: folder, FROM: from },
    stdio: "inherit",
  });
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
  mendFolder(place);
  expect([old, young]).toContainEqual(contents(folder));
  expect(beside(folder)).toEqual([]);
  replaceFolder(place, from);
  expect(contents(folder)).toEqual(young);
});

test("a file that somebody added to the remains of a killed run stays, and is named", async () => {
  const { folder, from, place } = scene();
  const child = spawn(process.execPath, ["--conditions=source", script], {
    env: { ...process.env, COPY: "2", FOLDER: folder, FROM: from },
  });
  await once(child, "exit");
  const [left = ""] = beside(folder);
  put(join(dirname(folder), left), { "notes.txt": "mine" });
  const said = vi.spyOn(console, "warn").mockImplementation(() => {});
  mendFolder(place);
  expect(String(said.mock.calls)).toContain("notes.txt");
  said.mockRestore();
  expect(contents(join(dirname(folder), left))).toEqual({ "notes.txt": "mine" });
});

test("the files of a running process next to the folder are left alone", () => {
  const { folder, place } = scene();
  const [, machine = ""] = /^\d+-(\w+)-/.exec(owner()) ?? [];
  const alive = [
    `${folder}.next-${process.ppid}-${machine}-00000000`,
    `${folder}.next-${process.pid}-00000000-00000000`,
    `${folder}.next`,
  ];
  for (const name of alive) mkdirSync(name);
  mendFolder(place);
  expect(alive.filter((name) => !existsSync(name))).toEqual([]);
});

test("a disk that fills up within a file leaves the old folder, and nothing next to it", async () => {
  const { folder, from } = scene();
  const child = spawn(process.execPath, ["--conditions=source", script], {
    env: { ...process.env, FULL: "2", FOLDER: folder, FROM: from },
  });
  const said = text(child.stderr);
  expect(await once(child, "exit")).toEqual([1, null]);
  expect(await said).toMatch(/^Nothing was replaced, because the system says: ENOSPC[^\n]*\n$/);
  expect(contents(folder)).toEqual(old);
  expect(beside(folder)).toEqual([]);
});

test("concurrent runs leave the complete state of one of them", async () => {
  const { folder } = scene();
  const worlds = [1, 2, 3, 4].map((number) => {
    const from = foreignFolder();
    put(from, { "index.html": `run ${number}`, [`only/${number}.html`]: "x".repeat(1000) });
    return from;
  });
  const exits = worlds.map((from) => {
    const child = spawn(process.execPath, ["--conditions=source", script], {
      env: { ...process.env, FOLDER: folder, FROM: from, TIMES: "50" },
      stdio: "inherit",
    });
    return once(child, "exit");
  });
  expect(await Promise.all(exits)).toEqual(worlds.map(() => [0, null]));
  expect(worlds.map(contents)).toContainEqual(contents(folder));
  expect(beside(folder)).toEqual([]);
});
