import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { put } from "./put.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "put-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

test("a file is replaced over the text that was read from it, and another name of it keeps that", () => {
  writeFileSync(at("a"), "before");
  linkSync(at("a"), at("backup"));
  put(at("a"), "before", "after");
  expect([read("a"), read("backup")]).toEqual(["after", "before"]);
  expect(readdirSync(folder)).toEqual(["a", "backup"]);
});

test("a file that has changed, or is not UTF-8, stays as it is", () => {
  for (const bytes of [Buffer.from("meanwhile"), Buffer.from([0x62, 0xff])]) {
    writeFileSync(at("a"), bytes);
    const seen = bytes.length === 2 ? bytes.toString() : "before";
    expect(() => put(at("a"), seen, "after")).toThrow(`${at("a")} is a link, is not UTF-8, or has`);
    expect(readFileSync(at("a"))).toEqual(bytes);
  }
  expect(readdirSync(folder)).toEqual(["a"]);
});

test("a link stays a link, and what it leads to stays", () => {
  writeFileSync(at("real"), "before");
  symlinkSync("real", at("a"));
  expect(() => put(at("a"), "before", "after")).toThrow("stays as it is");
  expect(read("real")).toBe("before");
});

test("a new file takes the place of nothing", () => {
  put(at("new"), undefined, "text");
  expect(read("new")).toBe("text");
  expect(() => put(at("new"), undefined, "other")).toThrow(`${at("new")} is there already`);
  expect(read("new")).toBe("text");
});
