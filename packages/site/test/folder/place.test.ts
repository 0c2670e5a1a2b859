import { mkdirSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foreignFolder, inRepository, put } from "../../../e2e/src/places.ts";
import { freePlace } from "../../src/cli/folder/place.ts";

const site = inRepository("packages/site");
const before = process.cwd();
beforeAll(() => process.chdir(site));
afterAll(() => process.chdir(before));

const place = (value: string, read: readonly string[] = []) => freePlace("site.out", value, read);

describe("a folder is refused", () => {
  test.each<[string, string]>([
    ["", "site.out is empty"],
    [" ", "site.out is empty"],
    ["dist ", "white space"],
    ["~/site", "not expanded by a shell"],
    [".", `is or holds ${site}`],
    ["./src/..", `is or holds ${site}`],
    ["..", `is or holds ${site}`],
    ["../..", `is or holds ${site}`],
    ["/", "is or holds /"],
    [homedir(), `is or holds ${homedir()}`],
    [join(homedir(), ".."), `is or holds ${homedir()}`],
    ["package.json", "is a file"],
  ])("that is %j", (value, fact) => {
    expect(() => place(value)).toThrow(fact);
    expect(() => place(value)).toThrow(/^site.out is [^\n]*\. [A-Z][^\n]*\.$/);
  });

  test("that is a link, or contains or is inside its own input, however it is spelled", () => {
    const folder = foreignFolder();
    const pages = join(folder, "docs/pages");
    mkdirSync(pages, { recursive: true });
    symlinkSync(folder, join(folder, "link"));
    expect(() => place(join(folder, "link"), [pages])).toThrow("is a link to");
    for (const around of ["docs", "docs/pages", "link/docs", "link/docs/pages", "docs/../docs"])
      expect(() => place(join(folder, around), [pages]), around).toThrow("is or holds");
    for (const within of ["docs/pages/site", "link/docs/pages/a/b"])
      expect(() => place(join(folder, within), [pages]), within).toThrow("is within");
    expect(place(join(folder, "docs/site"), [pages]).folder).toBe(join(folder, "docs/site"));
  });

  test("that contains anything not proved to be ours, and three examples are listed", () => {
    const folder = foreignFolder();
    put(folder, { "precious.txt": "x", ".git/HEAD": "x", "index.html": "x", z: "x" });
    expect(() => place(folder)).toThrow(".git/, index.html, precious.txt and 1 more in it");
  });
});

test("an empty folder and a missing one are free", () => {
  const folder = foreignFolder();
  expect(place(folder)).toEqual({ folder, is: `site.out is ${JSON.stringify(folder)}` });
  expect(place(join(folder, "a/b")).folder).toBe(join(folder, "a/b"));
});
