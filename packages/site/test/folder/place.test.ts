import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foreignFolder, inRepository, put } from "../../../e2e/src/places.ts";
import { tryRun } from "../../../e2e/src/run.ts";
import { freePlace } from "../../scripts/folder/place.ts";
import { filesOf } from "../site.ts";

const site = inRepository("packages/site");
const before = process.cwd();
beforeAll(() => process.chdir(site));
afterAll(() => process.chdir(before));

const place = (value: string, read: readonly string[] = []) => freePlace("SITE_OUT", value, read);

describe("a folder is refused", () => {
  test.each<[string, string]>([
    ["", "SITE_OUT is empty"],
    [" ", "SITE_OUT is empty"],
    ["dist ", "white space"],
    ["~/site", "not expanded by a shell"],
    [".", `is or holds ${site}`],
    ["./src/..", `is or holds ${site}`],
    ["..", `is or holds ${site}`],
    ["../..", `is or holds ${site}`],
    ["/", "is or holds /"],
    [homedir(), `is or holds ${homedir()}`],
    [join(homedir(), ".."), `is or holds ${homedir()}`],
    ["src", `is or holds ${join(site, "src")}`],
    ["src/new", `is within ${join(site, "src")}`],
    ["public/new", `is within ${join(site, "public")}`],
    ["node_modules/new", `is within ${join(site, "node_modules")}`],
    ["package.json", "is a file"],
  ])("that is %j", (value, fact) => {
    expect(() => place(value)).toThrow(fact);
    expect(() => place(value)).toThrow(/^SITE_OUT is [^\n]*\. [A-Z][^\n]*\.$/);
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
  expect(place(folder)).toEqual({ folder, is: `SITE_OUT is ${JSON.stringify(folder)}` });
  expect(place(join(folder, "a/b")).folder).toBe(join(folder, "a/b"));
});

describe("a script with wrong input says so in a sentence before it does anything", () => {
  const folder = () => {
    const made = foreignFolder();
    put(made, { "precious.txt": "x" });
    return made;
  };
  test.each<[string, Record<string, string>, string, string[]]>([
    ["build", { SITE_OUT: folder() }, "no proof that precious.txt", []],
    ["build", { SITE_PAGES: "" }, "SITE_PAGES is empty", []],
    ["build", { SITE_PAGES: "/nowhere" }, "/nowhere/errors.json cannot be read", []],
    ["build", { SITE_TABLES: "" }, "SITE_TABLES is empty", []],
    ["build", { SITE_TABLES: "src" }, "codes.ts cannot be read", []],
    ["build", { SITE_URL: "" }, "SITE_URL is empty", []],
    ["build", { SITE_URL: "docs.example.com" }, "not the URL of a site", []],
    ["build", { SITE_URL: "javascript:alert(1)" }, "not the URL of a site", []],
    ["build", { SITE_URL: "https://example.com//evil.example/" }, "not the URL of a site", []],
    ["dev", { SITE_PAGES: "" }, "SITE_PAGES is empty", []],
    ["screenshots", {}, "is empty", [""]],
    ["screenshots", {}, "no proof that precious.txt", [folder()]],
  ])("%s with %o: %s", async (script, env, fact, args) => {
    const all = [join(site, `scripts/${script}.ts`), ...args];
    const { status, output } = await tryRun(process.execPath, all, { cwd: "/", env });
    expect(output).toContain(fact);
    expect(output).toMatch(/^[A-Z][^\n]*\.\n$/);
    expect(status).toBe(1);
    for (const named of [env.SITE_OUT, ...args])
      if (named) {
        expect(filesOf(named)).toEqual(["precious.txt"]);
        expect(readFileSync(join(named, "precious.txt"), "utf8")).toBe("x");
      }
  });
});
