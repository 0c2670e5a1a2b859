import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demandSealed, packed, seal, startPacking } from "./packed.ts";
import { run } from "./run.ts";

const before = process.cwd();
const file = join(packed, "npm/codes.tgz");
const other = join(packed, "npm/other.tgz");

const commit = (): string =>
  run(
    "git",
    ...["-c", "user.name=Test", "-c", "user.email=test@example.org"],
    ...["commit", "--quiet", "--allow-empty", "--message=Some"],
  );

beforeEach(() => {
  process.chdir(mkdtempSync(join(tmpdir(), "packed-")));
  run("git", "init", "--quiet");
  commit();
  startPacking();
  mkdirSync(join(packed, "npm"));
  writeFileSync(file, "codes");
  seal();
});
afterEach(() => {
  const folder = process.cwd();
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

test("what is packed may be published", () => {
  expect(demandSealed()).toBeUndefined();
});

describe("what is packed may not be published where", () => {
  test.each([
    ["a file was changed", file, () => appendFileSync(file, "!")],
    ["a file was taken away", file, () => rmSync(file)],
    ["a file was added", other, () => copyFileSync(file, other)],
  ])("%s", (_, path, change) => {
    change();
    expect(demandSealed).toThrow(`${path} has changed since it was packed. `);
  });

  test("it is of another commit", () => {
    commit();
    expect(demandSealed).toThrow(`${packed} is of a different commit. `);
  });
});

test("what was changed since is not packed over", () => {
  appendFileSync(file, "!");
  expect(startPacking).toThrow(`${file} has changed since it was packed. Move it out of ${packed}`);
});

test("what is unchanged is packed anew", () => {
  startPacking();
  expect(demandSealed).toThrow("nothing is packed. ");
});
