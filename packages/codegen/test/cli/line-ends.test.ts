import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { catalog, config } from "./bakery.ts";

const translation = `title: Fehler der Bäckerei
codes:
  oven.full: { meaning: Der Ofen ist voll }
`;

const git = (cwd: string, ...args: string[]): unknown =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd });

let checkout: string;
const run = (...args: string[]): ReturnType<typeof outcomeOf> => outcomeOf(checkout, args);

/** A released catalogue with its generated files, as git on Windows checks it out. */
beforeEach(async () => {
  const folder = emptyFolder();
  fill(folder, {
    "error-codegen.yaml": config,
    "errors/catalog.yaml": catalog,
    "errors/locales/de.yaml": translation,
  });
  for (const args of [["generate"], ["freeze", "1.0.0"], ["generate"]])
    expect(await outcomeOf(folder, args)).toMatchObject({ status: 0 });
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "--message", "All");
  checkout = join(emptyFolder(), "checkout");
  git(folder, "clone", "--quiet", "--config", "core.autocrlf=true", folder, checkout);
  for (const [path, text] of Object.entries(filesIn(checkout)))
    if (!path.startsWith(".git/")) expect(text, path).toMatch(/^([^\r\n]*\r\n)+$/);
});

test("a checkout with CRLF is up to date, and is left as it is", async () => {
  const before = filesIn(checkout);
  expect((await run("lint")).stdout).toMatch(/: no problems in 2 codes and 2 statuses\n$/);
  expect((await run("diff")).stdout).toBe("Nothing has changed since 1.0.0.\n");
  expect((await run("explain", "oven.full")).stdout).toContain("  since       1.0.0\n");
  expect((await run("check")).stdout).toMatch(/\n\d+ files are up to date /);
  expect((await run("generate")).stdout).toContain("\n0 files written, 0 removed, ");
  expect(filesIn(checkout)).toEqual(before);
});

test("a change is written with LF, and places count as in the file", async () => {
  const path = join(checkout, "errors/catalog.yaml");
  const text = readFileSync(path, "utf8");
  fill(checkout, { "errors/catalog.yaml": text.replace("The oven is full", "No room") });
  expect((await run("diff")).stdout).toMatch(/^errors\/catalog\.yaml:13:5 /);
  expect(await run("generate")).toMatchObject({ status: 0 });
  const codes = readFileSync(join(checkout, "generated/ts/codes.ts"), "utf8");
  expect(codes).toContain('meaning: "No room"');
  expect(codes).not.toContain("\r");
  expect(await run("check")).toMatchObject({ status: 0 });
});
