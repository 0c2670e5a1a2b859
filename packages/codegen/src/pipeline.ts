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
import { guardLock } from "./release/guard.ts";
import { lockPath, readCatalog } from "./source/read.ts";
import { reporter } from "./source/reporter.ts";
import type { Source } from "./source/source.ts";
import { defaultCommand } from "./text/header.ts";
import type { Changes, Output } from "./write/output.ts";
import { problemsIn } from "./write/problems.ts";
import { write } from "./write/write.ts";

/** What came of a run: problems, and nothing was written; or the catalogue and what changed. */
export type Result =
  | { readonly problems: readonly Problem[]; readonly catalog?: never; readonly changes?: never }
  | { readonly problems?: never; readonly catalog: Catalog; readonly changes: Changes };

/** Catalogue to packages. Paths in the config are below `root`. */
export async function pipeline(
  config: ConfigFile,
  mode: "write" | "check",
  root = ".",
): Promise<Result> {
  const faults = folderProblems(config, root);
  if (faults.length > 0) return { problems: faults };
  const read = readCatalog(config.catalog, root);
  if (read.problems) return read;
  // Without its source, which takes as much memory as the catalogue and is of no more use.
  const { catalog, problems } = checked(compile(read.files, rulesOf(config)), (lock) =>
    mode === "check" ? guardLock(config.catalog, root, lock) : [],
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
  const found = problemsIn(changes, mode, run);
  return found.length > 0 ? { problems: found } : { catalog, changes };
}

/** A catalogue, unless something is wrong with its lock. */
function checked(
  { catalog, source, problems }: ReturnType<typeof compile>,
  check: (lock: LockFile | undefined) => readonly Problem[],
): { catalog: Catalog; problems?: never } | { catalog?: never; problems: readonly Problem[] } {
  if (problems) return { problems };
  const found = check(source.lock);
  return found.length > 0 ? { problems: found } : { catalog };
}

/** In the catalogue's folder nothing is generated, but a `freeze` that was stopped may have left files. */
const afterFreeze: Output = { folder: ".", files: () => [], owns: () => false };

/** What is wrong with the folders of a config that no file holds. */
function folderProblems(config: ConfigFile, root: string): Problem[] {
  const problems = new Findings();
  const path = posix.join(root, configName);
  const source: Source = { path, catalog: {}, locales: new Map(), spots: new WeakMap() };
  checkFolders(config, root, reporter("config", source, problems));
  return problems.sorted();
}
