import { posix } from "node:path";
import { compile } from "./compile.ts";
import { configName } from "./config/config.ts";
import { checkFolders } from "./config/folders.ts";
import { outputs, rulesOf } from "./config/outputs.ts";
import type { ConfigFile } from "./formats/config-file.ts";
import type { LockFile } from "./formats/lock-file.ts";
import type { Catalog } from "./model/catalog.ts";
import { Findings } from "./problems/findings.ts";
import type { Problem } from "./problems/problem.ts";
import { lockPath, readCatalog } from "./source/read.ts";
import { reporter } from "./source/reporter.ts";
import type { Source } from "./source/source.ts";
import { defaultCommand } from "./text/header.ts";
import type { Changes, Output } from "./write/output.ts";
import { problemsIn } from "./write/problems.ts";
import { write } from "./write/write.ts";

/** The result of a run: problems, in which case nothing was written; or the catalogue, the changes and
 * the warnings.
 */
export type Result =
  | {
      readonly problems: readonly Problem[];
      readonly catalog?: never;
      readonly changes?: never;
      readonly warnings?: never;
    }
  | {
      readonly problems?: never;
      readonly catalog: Catalog;
      readonly changes: Changes;
      readonly warnings: readonly Problem[];
    };

/** Generates packages from a catalogue. Paths in the config are relative to `root`. */
export async function pipeline(
  config: ConfigFile,
  mode: "write" | "check",
  root = ".",
): Promise<Result> {
  const faults = folderProblems(config, root);
  if (faults.length > 0) return { problems: faults };
  const read = readCatalog(config.catalog, root);
  if (read.problems) return read;
  const guard = mode === "check" ? await import("./release/guard.ts") : undefined;
  // Drops the source, which takes as much memory as the catalogue and is no longer needed.
  const { catalog, warnings, problems } = checked(compile(read.files, rulesOf(config)), (lock) =>
    guard ? guard.guardLock(config.catalog, root, lock) : [],
  );
  if (problems) return { problems };
  const changes = await write(outputs(catalog, config), mode, root);
  const isRefused = changes.foreign.length + changes.edited.length > 0;
  const beside = posix.dirname(lockPath(config.catalog, root));
  const left = await write([afterFreeze], isRefused ? "check" : mode, beside);
  for (const kind of ["leftovers", "stale", "extra"] as const)
    changes[kind].push(...left[kind].filter((path) => !changes[kind].includes(path)));
  const { command = defaultCommand } = config;
  const run = root === "." ? `Run: ${command}` : `Run in ${root}: ${command}`;
  const manifests = mode === "check" ? await import("./manifests/check.ts") : undefined;
  const lacks = manifests ? await manifests.checkManifests(config, root) : [];
  const found = [...problemsIn(changes, mode, run), ...lacks];
  const isFaulty = found.some(({ level }) => level === "error");
  return isFaulty
    ? { problems: [...warnings, ...found] }
    : { catalog, changes, warnings: [...warnings, ...found] };
}

/** The catalogue, or the problems of its lock. */
function checked(
  { catalog, source, warnings, problems }: ReturnType<typeof compile>,
  check: (lock: LockFile | undefined) => readonly Problem[],
):
  | { catalog: Catalog; warnings: readonly Problem[]; problems?: never }
  | { catalog?: never; warnings?: never; problems: readonly Problem[] } {
  if (problems) return { problems };
  const found = check(source.lock);
  return found.length > 0 ? { problems: [...warnings, ...found] } : { catalog, warnings };
}

/** Nothing is generated in the catalogue's folder, but an interrupted `freeze` may have left files. */
const afterFreeze: Output = { folder: ".", files: () => [], owns: () => false };

/** Problems with the config's folders that are not in any file. */
function folderProblems(config: ConfigFile, root: string): Problem[] {
  const problems = new Findings();
  const path = posix.join(root, configName);
  const source: Source = { path, catalog: {}, locales: new Map(), spots: new WeakMap() };
  checkFolders(config, root, reporter("config", source, problems));
  return problems.sorted();
}
