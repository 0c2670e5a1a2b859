import { readdirSync, readFileSync } from "node:fs";
import { posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { TargetName } from "../formats/targets.ts";

/** The targets whose runtime comes with their tables. */
export const runtimeTargets: readonly RuntimeTarget[] = [
  "typescript",
  "go",
  "python",
  "rust",
  "java",
];

type RuntimeTarget = Extract<TargetName, "typescript" | "go" | "python" | "rust" | "java">;

interface RuntimeSource {
  readonly folder: string;
  readonly files: RegExp;
  /** Files of the folder that are not of the runtime. */
  readonly but?: RegExp;
}

/** The one source of each runtime: its folder in `packages/`, and its files there. */
const sources: Readonly<Record<RuntimeTarget, RuntimeSource>> = {
  typescript: { folder: "error-codes/src", files: /^[\w-]+\.ts$/ },
  go: { folder: "go/errorcodes", files: /^\w+\.go$/, but: /_(?:gen|test)\.go$/ },
  python: { folder: "python/src/org_error_codes", files: /^\w+\.(?:py|typed)$/ },
  rust: { folder: "rust/src", files: /^[\w/]+\.rs$/, but: /^generated\// },
  java: {
    folder: "java",
    files: /^[\w-]+\/src\/main\/(?:java\/org\/.+\.java|resources\/.+\.imports)$/,
  },
};

/** Where the sources are: in the generator's package, or in the packages beside it if it is not built. */
const folderOf = (target: RuntimeTarget): string =>
  fileURLToPath(
    import.meta.url.endsWith(".ts")
      ? new URL(`../../../${sources[target].folder}/`, import.meta.url)
      : new URL(`../runtimes/${target}/`, import.meta.url),
  );

/** The sources of a runtime as they are tested: path to text, sorted by path. */
export function runtimeOf(target: RuntimeTarget): ReadonlyMap<string, string> {
  const { files, but } = sources[target];
  const folder = folderOf(target);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll(sep, "/"))
    .filter((path) => files.test(path) && !but?.test(path))
    .sort();
  return new Map(
    paths.map((path) => [path, readFileSync(folder + path, "utf8").replaceAll("\r\n", "\n")]),
  );
}

/**
 * The files of a runtime that others need, themselves included: those that nobody asked for stay away.
 *
 * @param roots The files that are wanted.
 * @param imports The paths that a text imports, relative to its own file.
 */
export function neededBy(
  roots: readonly string[],
  runtime: ReadonlyMap<string, string>,
  imports: (text: string) => readonly string[],
): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string): void => {
    const text = runtime.get(path);
    if (text === undefined || found.has(path)) return;
    found.set(path, text);
    for (const name of imports(text)) visit(posix.join(posix.dirname(path), name));
  };
  roots.forEach(visit);
  return found;
}

/** The paths that match a pattern with one group. */
export const pathsIn = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, path = ""]) => path);
