import { posix } from "node:path";
import { compile } from "./compile.ts";
import { configName } from "./config/config.ts";
import { checkFolders } from "./config/folders.ts";
import { outputs, planned, rulesOf } from "./config/outputs.ts";
import type { ConfigFile } from "./formats/config-file.ts";
import type { LockFile } from "./formats/lock-file.ts";
import { checkReadmes, type Readme, readmesOf } from "./manifests/readmes.ts";
import { springLeft } from "./manifests/spring.ts";
import { type Memory, type Past, remember } from "./memory/memory.ts";
import type { Catalog } from "./model/catalog.ts";
import { type Facts, factsOf } from "./model/facts.ts";
import { Findings } from "./problems/findings.ts";
import type { Problem } from "./problems/problem.ts";
import { lockPath, readCatalog } from "./source/read.ts";
import { readLock } from "./source/read-lock.ts";
import { reporter } from "./source/reporter.ts";
import type { Source, SourceFiles } from "./source/source.ts";
import { defaultCommand } from "./text/header.ts";
import { abandoned, type FolderList, folderList } from "./write/folders.ts";
import type { Changes, Output } from "./write/output.ts";
import { problemsIn } from "./write/problems.ts";
import { put } from "./write/put.ts";
import { noChanges, write } from "./write/write.ts";

/**
 * The result of a run: problems, in which case nothing was written; or what is said of the catalogue, the changes
 * and the warnings.
 */
export type Result =
  | {
      readonly problems: readonly Problem[];
      readonly facts?: never;
      readonly changes?: never;
      readonly warnings?: never;
    }
  | {
      readonly problems?: never;
      readonly facts: Facts;
      readonly changes: Changes;
      readonly warnings: readonly Problem[];
    };

/**
 * Generates packages from a catalogue. Paths in the config are relative to `root`.
 *
 * @param name The name of the config, if it is a file in that folder: a list of the folders is kept beside it, by
 * which the files of a target that has left the config are found.
 */
export async function pipeline(
  config: ConfigFile,
  mode: "write" | "check",
  root = ".",
  name?: string,
): Promise<Result> {
  const faults = folderProblems(config, root);
  if (faults.length > 0) return { problems: faults };
  const read = readCatalog(config.catalog, root);
  if (read.problems) return read;
  const readmes = readmesOf(config, root);
  const memory = remember(config, read.files, readmes, root);
  const places = planned(config);
  const list = name === undefined ? undefined : folderList(places, root, name);
  const left = springLeft(config, root);
  if (mode === "write" && left.length > 0) return { problems: left };
  const past = list?.isCurrent === false ? undefined : memory?.recall(places, root);
  const guard = mode === "check" || !past ? await import("./release/guard.ts") : undefined;
  // Whoever generates loses at most what was committed last; a check, which others rely on, looks further back.
  const only = mode === "write" ? "HEAD" : undefined;
  const check = (lock: LockFile | undefined): readonly Problem[] =>
    guard?.guardLock(config.catalog, root, lock, only) ?? [];
  const made = past
    ? again(past, check(read.files.lock && readLock(read.files.lock, new Findings())))
    : await anew({ config, files: read.files, mode, root, check, memory, list, readmes });
  if (made.problems) return made;
  const { facts, changes, warnings } = made;
  const beside = [lockPath(config.catalog, root), ...(list ? [list.file] : [])].map(posix.dirname);
  const others = await write(
    [...new Set(beside)].map(shared),
    isRefused(changes) ? "check" : mode,
    "",
  );
  for (const kind of ["leftovers", "stale", "extra"] as const)
    changes[kind].push(...others[kind].filter((path) => !changes[kind].includes(path)));
  const { command = defaultCommand } = config;
  const run = root === "." ? `Run: ${command}` : `Run in ${root}: ${command}`;
  const manifests = mode === "check" ? await import("./manifests/check.ts") : undefined;
  const lacks = manifests ? await manifests.checkManifests(config, root) : [];
  const { abandoned: gone } = changes;
  const remains = gone.length > 0 ? await import("./manifests/left-behind.ts") : undefined;
  const found = [
    ...(remains?.leftBehind(gone, places, root) ?? []),
    ...problemsIn(changes, mode, run),
    ...lacks,
    ...left,
  ];
  const isFaulty = found.some(({ level }) => level === "error");
  if (isFaulty) return { problems: [...warnings, ...found] };
  if (mode === "write") memory?.keep(past ?? { facts, warnings, unchanged: filesIn(changes) });
  return { facts, changes, warnings: [...warnings, ...found] };
}

/** The result of a run that would do what another has done. */
const again = ({ facts, warnings, unchanged }: Past, problems: readonly Problem[]): Result =>
  problems.length > 0
    ? { problems: [...warnings, ...problems] }
    : { facts, warnings, changes: { ...noChanges(), unchanged } };

/** All that a run works on. */
interface Run {
  readonly config: ConfigFile;
  readonly files: SourceFiles;
  readonly mode: "write" | "check";
  readonly root: string;
  /** Checks the lock. */
  readonly check: (lock: LockFile | undefined) => readonly Problem[];
  readonly memory: Memory | undefined;
  readonly list: FolderList | undefined;
  readonly readmes: readonly Readme[];
}

/** Compiles the catalogue and writes what comes of it. */
async function anew(run: Run): Promise<Result> {
  const { config, files, mode, root, check, memory, list, readmes } = run;
  // Drops the source, which takes as much memory as the catalogue and is no longer needed.
  const { catalog, warnings, problems } = checked(compile(files, rulesOf(config)), check);
  if (problems) return { problems };
  const wanted = outputs(catalog, config);
  const gone = list ? abandoned(list, wanted, root) : [];
  const changes = await write([...gone, ...wanted], mode, root, memory?.seen);
  const faults = list ? await listed(list, changes, mode) : [];
  if (faults.length > 0) return { problems: faults };
  const shown = checkReadmes(readmes, catalog);
  return { facts: factsOf(catalog), changes, warnings: [...warnings, ...shown] };
}

/** Writes the list of folders after what is in them, and counts it. */
async function listed(
  { file, text, wanted, isCurrent }: FolderList,
  changes: Changes,
  mode: "write" | "check",
): Promise<readonly Problem[]> {
  if (isCurrent) changes.unchanged++;
  else changes[text === undefined ? "missing" : "stale"].push(file);
  if (isCurrent || mode === "check" || isRefused(changes)) return [];
  return put([{ file, ...(text !== undefined && { before: text }), after: wanted }]);
}

/** Whether nothing is written, because somebody's file is in the way. */
const isRefused = ({ foreign, edited }: Changes): boolean => foreign.length + edited.length > 0;

/** The number of files that are there after a run. */
const filesIn = ({ unchanged, missing, stale }: Changes): number =>
  unchanged + missing.length + stale.length;

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

/** Nothing is generated beside a lock or a list, but a run that was interrupted may have left files there. */
const shared = (folder: string): Output => ({ folder, files: () => [], owns: () => false });

/** Problems with the config's folders that are not in any file. */
function folderProblems(config: ConfigFile, root: string): Problem[] {
  const problems = new Findings();
  const path = posix.join(root, configName);
  const source: Source = { path, catalog: {}, locales: new Map(), spots: new WeakMap() };
  checkFolders(config, root, reporter("config", source, problems));
  return problems.sorted();
}
