import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, posix } from "node:path";
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { type Problem, problemWith } from "../problems/problem.ts";
import { didYouMean } from "../problems/suggest.ts";
import type { Changeset } from "./changeset.ts";
import { type Workspace, workspaceOf } from "./workspace.ts";

const types: readonly unknown[] = ["none", "patch", "minor", "major"];

/** What is beside the changesets and none of them. */
const others = /^(README|AGENTS|CLAUDE|GEMINI)\.md$/i;

/** The workspace that a folder is in, and its changesets; or what is wrong with them. */
export function changesetsOf(
  folder: string,
):
  | { workspace: Workspace; changesets: Changeset[]; problems?: never }
  | { workspace?: never; changesets?: never; problems: Problem[] } {
  const found = workspaceOf(folder);
  if (found.problems) return found;
  const { workspace } = found;
  const names = workspace.packages.map(({ name }) => name).sort();
  const read = filesIn(workspace.root).map((file) =>
    parseChangeset(file, readFileSync(file, "utf8"), names),
  );
  const problems = read.flatMap((one) => one.problems ?? []);
  if (problems.length > 0) return { problems };
  return { workspace, changesets: read.flatMap(({ changeset }) => changeset ?? []) };
}

/** Those of a pre-release are in a folder of their own. */
function filesIn(root: string): string[] {
  const folders = [".changeset", ".changeset/pre"].map((folder) => posix.join(root, folder));
  return folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^[^.].*\.md$/.test(basename(name)) && !others.test(basename(name)))
      .sort()
      .map((name) => posix.join(folder, name)),
  );
}

/** Reads a changeset, or says what is wrong with it: changesets finds that at the release, without its place. */
export function parseChangeset(
  file: string,
  text: string,
  packages: readonly string[],
): { changeset: Changeset; problems?: never } | { changeset?: never; problems: Problem[] } {
  const problems: Problem[] = [];
  const say = (message: string, fix: string, line = 1, column = 1): void => {
    problems.push({ ...problemWith(file, "changeset", message, fix), line, column });
  };
  const example = `Start it with three lines: ---, "${packages[0]}": patch, ---.`;
  const [, head, words = ""] = /^---\r?\n(.*?)^---\s*$(.*)/ms.exec(text) ?? [];
  if (head === undefined) {
    say(`${file} does not say what it releases.`, example);
    return { problems };
  }
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(head, { lineCounter: lines });
  const at = (offset = 0): [line: number, column: number] => {
    const { line, col } = lines.linePos(offset);
    return [line + 1, col];
  };
  const [error] = errors;
  if (error || !(contents === null || isMap(contents))) {
    const fix = `Write lines such as "${packages[0]}": patch.`;
    say("This is no list of packages.", fix, ...at(error?.pos[0]));
    return { problems };
  }
  const pairs = (contents?.items ?? []) as Pair<Node, Node | null>[];
  const releases = pairs.map(({ key, value }) => {
    const name = String(key);
    const type = isScalar(value) ? value.value : undefined;
    if (!packages.includes(name)) {
      const fix = `${didYouMean(name, packages)}The packages are ${packages.join(", ")}.`;
      say(`${name} is no package that is released.`, fix, ...at(key.range?.[0]));
    } else if (!types.includes(type)) {
      const place = at((value ?? key).range?.[0]);
      say(`${name} has no release.`, "Write patch, minor or major behind it.", ...place);
    }
    return { name, type: type as Changeset["releases"][number]["type"] };
  });
  const summary = words.trim();
  const line = text.slice(0, text.indexOf(summary, text.length - words.length)).split("\n").length;
  // One without either is what `changeset --empty` writes: it releases nothing on purpose.
  if (releases.length === 0 && summary !== "")
    say(`${file} names no package, so nobody is told this.`, example);
  if (releases.length > 0 && summary === "")
    say(`${file} has no text.`, "Write below the second --- what changes for users.");
  return problems.length > 0 ? { problems } : { changeset: { releases, summary, file, line } };
}
