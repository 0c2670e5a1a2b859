import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { fill } from "../folder.ts";
import { Bakery } from "./bakery.ts";

let bakery: Bakery;

beforeEach(() => {
  bakery = new Bakery();
});

test("check accepts generated files, and lists all others", async () => {
  const before = await bakery.run("check");
  expect(before.status).toBe(1);
  expect(before.stdout.match(/ is missing\.$| fix: .*$/gm)).toEqual([
    ...Array(5).fill(" is missing."),
    " fix: Run: make errors",
  ]);
  const { stdout } = await bakery.run("generate");
  const written = Number.parseInt(stdout, 10);
  expect(await bakery.run("check")).toMatchObject({
    status: 0,
    stdout: `${written} files are up to date (2 codes, 2 statuses)\n`,
  });
  bakery.edit("errors/catalog.yaml", (text) => text.replace("The oven is full", "No room"));
  expect(await bakery.run("check", "--all")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(
      "generated/pages/codes/oven-full.md differs from what would be generated.",
    ),
  });
});

test("what somebody edited or put in the way keeps check from listing nothing else", async () => {
  await bakery.run("generate");
  const pages = "generated/pages";
  bakery.edit(`${pages}/codes/oven-full.md`, (text) => `${text}mine\n`);
  fill(bakery.folder, { [`${pages}/notes.md`]: "mine\n" });
  rmSync(join(bakery.folder, pages, "codes/oven-cold.md"));
  const { status, stdout } = await bakery.run("check", "--all");
  expect(status).toBe(1);
  expect(stdout.match(/^\S+ {2}(?:own-folder|up-to-date) {2}.*/gm)).toEqual([
    `${pages}/codes/oven-cold.md:1:1  up-to-date  ${pages}/codes/oven-cold.md is missing.`,
    `${pages}/codes/oven-full.md:1:1  own-folder  ${pages}/codes/oven-full.md was edited after it was generated.`,
    `${pages}/notes.md:1:1  own-folder  ${pages}/notes.md is in a folder for generated files, but was not generated.`,
  ]);
});

test("an edited file with translated texts is sent to the translation", async () => {
  fill(bakery.folder, { "errors/locales/de.yml": "codes: { oven.full: { meaning: Voll } }\n" });
  await bakery.run("generate");
  for (const path of ["generated/pages/de/codes/oven-full.md", "generated/ts/locales/de.ts"])
    bakery.edit(path, (text) => text.replaceAll("Voll", "Besetzt"));
  bakery.edit("generated/pages/codes/oven-full.md", (text) => `${text}mine\n`);
  const { stdout } = await bakery.run("generate");
  expect(stdout.match(/^\S+ {2}own-folder|(?<=change in )[^,]*/gm)).toEqual([
    "generated/pages/codes/oven-full.md:1:1  own-folder",
    "errors/catalog.yaml",
    "generated/pages/de/codes/oven-full.md:1:1  own-folder",
    "generated/ts/locales/de.ts:1:1  own-folder",
    "errors/locales/de.yml",
  ]);
});
