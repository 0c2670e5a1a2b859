import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { emptyFolder, fill } from "../folder.ts";
import { changesIn, none, output } from "./changes.ts";

const lines = Array.from({ length: 30 }, (_, at) => `line ${at}\n`);

/** A page of which one line or another is changed. */
const page = (changed: Readonly<Record<number, string>>): string =>
  lines.map((line, at) => (changed[at] === undefined ? line : `${changed[at]}\n`)).join("");

const [ours, theirs] = [
  { 3: "ours", 20: "more of ours" },
  { 3: "theirs", 10: "more of theirs" },
];
const merged = { 3: "both", 10: "more of theirs", 20: "more of ours" };

let root: string;

const git = (...args: readonly string[]): number | null => {
  const author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"];
  const own = ["-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"];
  return spawnSync("git", [...author, ...own, ...args], { cwd: root }).status;
};

const generate = (
  changed: Readonly<Record<number, string>>,
  mode?: "check",
): ReturnType<typeof changesIn> =>
  changesIn(root, [output("out", { "a.md": page(changed) })], mode);

/** Commits what is generated on a branch that starts at the first commit. */
async function branch(
  name: string,
  changed: Readonly<Record<number, string>>,
  edit = "",
): Promise<void> {
  git("checkout", "--quiet", "-B", name, "start");
  await generate(changed);
  appendFileSync(join(root, "out/a.md"), edit);
  git("commit", "--quiet", "--all", "--message", name);
}

beforeEach(async () => {
  root = emptyFolder();
  git("init", "--quiet", "--initial-branch=start");
  fill(root, { ".gitattributes": ".error-codegen.sha256 merge=union\n" });
  await generate({});
  git("add", "--all");
  git("commit", "--quiet", "--message", "start");
});

describe("what git merged from two files that were generated", () => {
  test.each([
    ["merge", ["merge", "theirs"]],
    ["merge that shows the ancestor", ["-c", "merge.conflictStyle=diff3", "merge", "theirs"]],
    ["rebase", ["rebase", "theirs"]],
    ["cherry-pick", ["cherry-pick", "theirs"]],
  ])("is generated anew after a %s with conflicts", async (_, args) => {
    await branch("theirs", theirs);
    await branch("ours", ours);
    expect(git(...args)).not.toBe(0);
    expect(readFileSync(join(root, "out/a.md"), "utf8")).toMatch(/^<{7} [\s\S]*^>{7} /m);
    const stale = { ...none, stale: ["out/a.md"] };
    expect(await generate(merged, "check")).toEqual(stale);
    expect(await generate(merged)).toEqual(stale);
    expect(await generate(merged, "check")).toEqual({ ...none, unchanged: 2 });
  });

  test("is generated anew where git left no conflict, before the commit and after it", async () => {
    const [one, other] = [{ 3: "ours" }, { 20: "theirs" }];
    await branch("theirs", other);
    await branch("ours", one);
    const stale = { ...none, stale: ["out/a.md"] };
    expect(git("merge", "--no-commit", "theirs")).toBe(0);
    expect(await generate({ 7: "both" }, "check")).toEqual(stale);
    git("commit", "--quiet", "--message", "merge");
    expect(await generate({ 7: "both" }, "check")).toEqual(stale);
  });
});

describe("somebody else's file is", () => {
  const edited = { ...none, edited: ["out/a.md"] };

  test("one of which a side was edited before the merge", async () => {
    await branch("theirs", theirs, "by hand\n");
    await branch("ours", ours);
    git("merge", "theirs");
    expect(await generate(merged)).toEqual(edited);
  });

  test("one that was edited after the merge", async () => {
    await branch("theirs", theirs);
    await branch("ours", ours);
    git("merge", "theirs");
    appendFileSync(join(root, "out/a.md"), "by hand\n");
    expect(await generate(merged)).toEqual(edited);
  });

  test("one with a line less, where nothing was merged", async () => {
    await branch("ours", ours);
    fill(root, {
      "out/a.md": readFileSync(join(root, "out/a.md"), "utf8").replace("line 7\n", ""),
    });
    expect(await generate(ours)).toEqual(edited);
  });
});
