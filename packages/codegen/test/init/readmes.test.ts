import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder } from "../folder.ts";

const above = join(import.meta.dirname, "../../../..");

/** What a README shows between the command and the list of files. */
const shownIn = (readme: string): string =>
  /^```\n(\w+ errors: 8 codes in .*\n.* more generated:)$/m.exec(
    readFileSync(join(above, readme), "utf8"),
  )?.[1] ?? `${readme} shows none`;

test("the README shows what init prints in an empty folder", async () => {
  const folder = emptyFolder();
  const command = /^npx @org\/error-codegen (init (?:\\\n|.)*)$/m.exec(
    readFileSync(join(above, "README.md"), "utf8"),
  )?.[1];
  const args = command?.replaceAll("\\\n", " ").trim().split(/\s+/) ?? [];
  expect((await outcomeOf(folder, args)).stdout).toContain(shownIn("README.md"));
});

test.each(["typescript", "go", "python", "rust", "java"])(
  "the README of a package in %s shows a program that raises and another that reads",
  async (target) => {
    const folder = emptyFolder();
    await outcomeOf(folder, ["init", "--name", "Acme", "--targets", target]);
    const page = readFileSync(join(folder, "packages", target, "README.md"), "utf8");
    const raises = /\b(?:throw|raise|WriteError|ApiError::new)\b/;
    const reads = /\b(?:errorFromResponse|raise_for_error|Check|parse_error|ParsedError)\b/;
    const programs = [...page.matchAll(/^```(?:ts|go|python|rust|java)\n(.*?)^```$/gms)];
    expect(programs.map(([, text = ""]) => [raises.test(text), reads.test(text)])).toEqual([
      [true, false],
      [false, true],
    ]);
  },
);

test("the README of the generator shows what it prints in a repository of GitHub", async () => {
  const folder = emptyFolder();
  const git = (...args: string[]): Buffer => execFileSync("git", args, { cwd: folder });
  git("init", "--quiet");
  git("remote", "add", "origin", "https://github.com/acme/errors.git");
  const { stdout } = await outcomeOf(folder, ["init"]);
  expect(stdout).toContain(shownIn("packages/codegen/README.md"));
});
