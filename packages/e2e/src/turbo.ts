import { globSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { toolchains } from "../../../scripts/toolchains.ts";
import { run } from "./run.ts";

/** A task in turbo's plan. */
export interface Task {
  readonly taskId: string;
  readonly package: string;
  /** The folder of its package, below the workspace. */
  readonly directory: string;
  /** Its script, or `<NONEXISTENT>`. */
  readonly command: string;
  /** The files that it depends on, relative to its folder, with their digests. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Patterns of the files that it makes, relative to its folder. */
  readonly outputs: readonly string[] | null;
  readonly cache: { readonly status: "HIT" | "MISS"; readonly source?: "LOCAL" | "REMOTE" };
}

/** Every task of a build, including those that run nothing. */
export async function plan(folder: string, env?: NodeJS.ProcessEnv): Promise<Task[]> {
  const args = ["run", "build", "--dry=json"];
  const text = await run(turbo(folder), args, { cwd: folder, env: { ...toolchains(), ...env } });
  return JSON.parse(text).tasks;
}

/** Every `build` task of a workspace, including those of packages that build nothing. */
export const plannedBuilds = async (folder: string): Promise<Task[]> =>
  (await plan(folder)).filter(({ taskId }) => taskId.endsWith("#build"));

/** Whether a task has something to run. */
export const isRun = ({ command }: Task): boolean => command !== "<NONEXISTENT>";

/** Where the outputs of a task were: in a cache, or nowhere, so that it ran. */
export type Origin = "LOCAL" | "REMOTE" | "MISS";

/** Builds a workspace, or some of its packages. Returns for each task that has a script where its outputs were. */
export async function build(
  folder: string,
  env?: NodeJS.ProcessEnv,
  packages: readonly string[] = [],
): Promise<Map<string, Origin>> {
  const filters = packages.map((name) => `--filter=${name}`);
  const args = ["run", "build", "--output-logs=errors-only", "--summarize", ...filters];
  const runs = join(folder, ".turbo/runs");
  rmSync(runs, { recursive: true, force: true });
  const surroundings = { cwd: folder, env: { ...toolchains(), ...env }, minutes: 20 };
  await run(turbo(folder), args, surroundings);
  const [summary = ""] = globSync("*.json", { cwd: runs });
  const { tasks } = JSON.parse(readFileSync(join(runs, summary), "utf8")) as { tasks: Task[] };
  return new Map(
    tasks.filter(isRun).map(({ taskId, cache }) => [taskId, cache.source ?? cache.status] as const),
  ) as Map<string, Origin>;
}

/** The ids of the planned tasks that have something to run, and are not cached. */
export const stale = (planned: readonly Task[]): string[] =>
  planned.filter((task) => isRun(task) && task.cache.status === "MISS").map(({ taskId }) => taskId);

/** The ids of the tasks that ran. */
export const ran = (tasks: ReadonlyMap<string, Origin>): string[] =>
  [...tasks].flatMap(([id, found]) => (found === "MISS" ? [id] : []));

/** The files that tasks made in a workspace: path to bytes. */
export function outputsOf(tasks: readonly Task[], folder: string): Map<string, Buffer> {
  const patterns = tasks.flatMap(({ directory, outputs }) =>
    (outputs ?? []).map((pattern) => join(directory, pattern)),
  );
  // Only turbo's `**` matches hidden files.
  const hidden = patterns.map((pattern) => pattern.replace(/\*\*$/, "**/.*"));
  const paths = globSync([...patterns, ...hidden], { cwd: folder }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}

const turbo = (folder: string): string => join(folder, "node_modules/.bin/turbo");
