import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { compile } from "../compile.ts";
import { configName, parseConfig } from "../config/config.ts";
import { outputs, planned, rulesOf } from "../config/outputs.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import { lacksOf } from "../manifests/check.ts";
import type { Catalog } from "../model/catalog.ts";
import { pipeline } from "../pipeline.ts";
import { type Problem, problemWith } from "../problems/problem.ts";
import { lockName } from "../source/lock-name.ts";
import { readCatalog, yamlFiles } from "../source/read.ts";
import { folderList } from "../write/folders.ts";
import { problemsIn } from "../write/problems.ts";
import { put } from "../write/put.ts";
import { digest } from "../write/record.ts";
import { digestOf } from "../write/scan.ts";
import { statsBehind, statsOf } from "../write/stats.ts";
import { write } from "../write/write.ts";
import { catalogFolder, catalogPath } from "./places.ts";
import type { Plan } from "./plan.ts";
import type { Addition, PlannedFile } from "./project.ts";

/** Why nothing is written: problems with what is there, or why the config cannot be what the answers make it. */
type Failed =
  | { readonly problems: readonly Problem[]; readonly refused?: never }
  | { readonly refused: readonly string[]; readonly problems?: never };

/** What a plan comes to. */
export type SetUp =
  | Failed
  | {
      readonly problems?: never;
      readonly refused?: never;
      readonly catalog: Catalog;
      /** The generated files. */
      readonly generated: readonly string[];
      /** What is left to the owner: that of the plan, and what manifests lack. */
      readonly additions: readonly Addition[];
    };

/** Whether a folder is set up already. */
export const isSetUp = (root: string): boolean => existsSync(join(root, configName));

/**
 * Writes the files of a plan and generates, or only finds out what that would do. If anything is in the way,
 * nothing is written.
 */
export async function setUp(plan: Plan, root: string, mode: "write" | "check"): Promise<SetUp> {
  const { files, additions, inside } = plan;
  const checked = await check(plan, root);
  if (checked.problems || checked.refused) return checked;
  const { config, catalog, generated } = checked;
  if (mode === "write") {
    const problems = await lay(files, root);
    if (problems.length > 0) return { problems };
    const result = await pipeline(config, "write", root, configName);
    if (result.problems) return result;
  }
  const lacks = await lacksOf(config, root);
  const lacking = inside
    .flatMap((name) => lacks[name] ?? [])
    .map(
      ({ problem: { file, fix }, addition }): Addition =>
        addition
          ? { file, where: addition.where, lines: [addition.line] }
          : { file, isAdvice: true, lines: [fix] },
    );
  return {
    catalog,
    generated,
    additions: joined([...additions, ...lacking]),
  };
}

/** Checks everything before anything is written. */
async function check({ files, folders }: Plan, root: string): Promise<Checked> {
  const own = files.find(({ path }) => path === catalogPath);
  const isNew = own !== undefined && own.before === undefined;
  const there = [
    ...files.flatMap((file) => obstacles(file, root)),
    ...folders.flatMap((folder) => notFolders(folder, root)),
    ...(isNew ? readWithCatalog(root) : []),
  ];
  const inTheWay = [...new Set(there)].map((path) =>
    problemWith(
      path,
      "own-file",
      `${path} exists already.`,
      "Move what is in the way elsewhere, then run it again.",
    ),
  );
  if (inTheWay.length > 0) return { problems: inTheWay };
  const bytesOf = (name: string): { path: string; bytes: Uint8Array } => ({
    path: posix.join(root, name),
    bytes: Buffer.from(files.find(({ path }) => path === name)?.text ?? ""),
  });
  const { config, problems: refused } = parseConfig(bytesOf(configName));
  if (refused) return { refused: refused.map(({ message }) => message) };
  const read = isNew
    ? { files: { catalog: [bytesOf(catalogPath)], locales: [] } }
    : readCatalog(catalogFolder, root);
  if (!read.files) return read;
  const completed = own && bytesOf(catalogPath);
  const sources = read.files.catalog.map((file) =>
    completed?.path === file.path ? completed : file,
  );
  const { catalog, problems } = compile({ ...read.files, catalog: sources }, rulesOf(config));
  if (problems) return { problems };
  const changes = await write(outputs(catalog, config), "check", root);
  const foreign = problemsIn(changes, "write", "Then run it again.");
  if (foreign.length > 0) return { problems: foreign };
  const { file } = folderList(planned(config), root, configName);
  return { config, catalog, generated: [...changes.missing, file] };
}

type Checked =
  | Failed
  | {
      readonly problems?: never;
      readonly refused?: never;
      readonly config: ConfigFile;
      readonly catalog: Catalog;
      readonly generated: readonly string[];
    };

/** What is in the place of a file: something else, or a file where a folder has to be. */
function obstacles({ path, text, before }: PlannedFile, root: string): string[] {
  const at = posix.join(root, path);
  const stats = statsOf(at);
  if (!stats) return notFolders(posix.dirname(path), root);
  const there = digestOf(at, stats);
  return [text, before].some((one) => one !== undefined && there === digest(one)) ? [] : [at];
}

/** What the folder of the catalogue has that is read with it: parts, translations and the lock. */
function readWithCatalog(root: string): string[] {
  const folder = posix.join(root, catalogFolder);
  if (!statsBehind(folder)?.isDirectory()) return [];
  const parts = yamlFiles(folder).filter((path) => path !== posix.join(root, catalogPath));
  const lock = posix.join(folder, lockName);
  return [...parts, ...yamlFiles(posix.join(folder, "locales")), ...(statsOf(lock) ? [lock] : [])];
}

/** Where a folder has to be and something else is. */
function notFolders(folder: string, root: string): string[] {
  const names = folder.split("/");
  const all = names.map((_, index) => posix.join(root, ...names.slice(0, index + 1)));
  return all.filter((path) => statsBehind(path)?.isDirectory() === false);
}

/** Writes the files: the config last, because what is set up has one. */
async function lay(files: readonly PlannedFile[], root: string): Promise<Problem[]> {
  const all = files.map(({ path, text: after, ...before }) => ({
    ...before,
    file: posix.join(root, path),
    after,
  }));
  const problems = await put(all.slice(0, -1));
  return problems.length > 0 ? problems : put(all.slice(-1));
}

/** Additions with the lines for one place together. */
function joined(additions: readonly Addition[]): Addition[] {
  const all: Addition[] = [];
  for (const addition of additions) {
    const { file, where, isAdvice, lines } = addition;
    const index = all.findIndex(
      (one) => one.file === file && one.where === where && one.isAdvice === isAdvice,
    );
    const known = all[index];
    if (known) all[index] = { ...known, lines: [...known.lines, ...lines] };
    else all.push(addition);
  }
  return all;
}
