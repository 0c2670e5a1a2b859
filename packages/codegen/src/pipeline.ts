import { compile } from "./compile.ts";
import type { ConfigFile } from "./config-file.ts";
import { readCatalog } from "./disk/read.ts";
import { type Changes, write } from "./disk/write.ts";
import { defaultCommand } from "./files.ts";
import { guardLock } from "./lock/guard.ts";
import type { LockFile } from "./lock/lock-file.ts";
import type { Catalog } from "./model/catalog.ts";
import { outputs, rulesOf } from "./outputs.ts";
import { Findings, type Problem } from "./problem.ts";

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
  const read = readCatalog(config.catalog, root);
  if (read.problems) return read;
  // Without its source, which takes as much memory as the catalogue and is of no more use.
  const { catalog, problems } = checked(compile(read.files, rulesOf(config)), (lock) =>
    mode === "check" ? guardLock(config.catalog, root, lock) : [],
  );
  if (problems) return { problems };
  const changes = await write(outputs(catalog, config), mode, root);
  const { command = defaultCommand } = config;
  const run = root === "." ? `Run: ${command}` : `Run in ${root}: ${command}`;
  const found = problemsOf(changes, mode, run);
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

/** Files that are in the way; and in check mode, files that are not as they would be generated. */
function problemsOf(
  { foreign, missing, stale, extra }: Changes,
  mode: "write" | "check",
  run: string,
): Problem[] {
  const problems = new Findings();
  const tell = (files: readonly string[], rule: string, fact: string, fix: string): void => {
    for (const file of files)
      problems.push({ file, line: 1, column: 1, rule, message: `${file} ${fact}.`, fix });
  };
  const notGenerated = "stands where generated files go, but was not generated";
  tell(foreign, "own-folder", notGenerated, "Move it elsewhere, or delete it.");
  if (mode === "check") {
    tell(missing, "up-to-date", "is missing", run);
    tell(stale, "up-to-date", "differs from what would be generated", run);
    tell(extra, "up-to-date", "is not generated any more", run);
  }
  return problems.sorted();
}
