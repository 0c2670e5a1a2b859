import { globSync, readFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { readChangesets } from "@changesets/read";
import type { NewChangeset } from "@changesets/types";
import { didYouMean, type Problem, problemWith } from "@org/error-codegen";
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from "yaml";

const types: readonly unknown[] = ["patch", "minor", "major"];

/** The changesets of the repository, or what is wrong with them. */
export async function changesetsOf(): Promise<
  { changesets: NewChangeset[]; problems?: never } | { changesets?: never; problems: Problem[] }
> {
  const packages = releasedPackages();
  const problems = globSync(".changeset/*.md", { exclude: ["**/README.md"] })
    .sort()
    .flatMap((file) => faultsOf(file, readFileSync(file, "utf8"), packages));
  if (problems.length > 0) return { problems };
  return { changesets: await readChangesets(process.cwd()) };
}

/** The names of the packages that changesets releases. */
function releasedPackages(): string[] {
  const { ignore }: { ignore: string[] } = JSON.parse(
    readFileSync(".changeset/config.json", "utf8"),
  );
  return globSync("packages/*/package.json")
    .map((path): string => JSON.parse(readFileSync(path, "utf8")).name)
    .filter((name) => !ignore.some((pattern) => matchesGlob(name, pattern)))
    .sort();
}

/** What is wrong with a changeset: changesets itself finds it at the release, without its place. */
export function faultsOf(file: string, text: string, packages: readonly string[]): Problem[] {
  const rule = "changeset";
  const say = (message: string, fix: string, line = 1, column = 1): Problem => ({
    ...problemWith(file, rule, message, fix),
    line,
    column,
  });
  const example = `Start it with three lines: ---, "${packages[0]}": patch, ---.`;
  const [, head, summary = ""] = /^---\r?\n(.*?)^---\s*$(.*)/ms.exec(text) ?? [];
  if (head === undefined) return [say(`${file} does not say what it releases.`, example)];
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(head, { lineCounter: lines });
  const at = (offset = 0): [line: number, column: number] => {
    const { line, col } = lines.linePos(offset);
    return [line + 1, col];
  };
  const [error] = errors;
  const isEmpty = contents === null || (isMap(contents) && contents.items.length === 0);
  if (error || !(isEmpty || isMap(contents)))
    return [
      say(
        "This is no list of packages.",
        `Write lines such as "${packages[0]}": patch.`,
        ...at(error?.pos[0]),
      ),
    ];
  if (isEmpty) return [say(`${file} names no package, so it releases nothing.`, example)];
  const problems = (contents.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
    const name = String(key);
    const type = isScalar(value) ? value.value : undefined;
    if (!packages.includes(name)) {
      const fix = `${didYouMean(name, packages)}The packages are ${packages.join(", ")}.`;
      return say(`${name} is no package that is released.`, fix, ...at(key.range?.[0]));
    }
    if (types.includes(type)) return [];
    const place = at((value ?? key).range?.[0]);
    return say(`${name} has no release.`, "Write patch, minor or major behind it.", ...place);
  });
  if (summary.trim() === "")
    problems.push(
      say(`${file} has no text.`, "Write below the second --- what changes for users."),
    );
  return problems;
}
