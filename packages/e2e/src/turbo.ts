import { join } from "node:path";
import { run } from "./run.ts";
import { startTarget } from "./rust.ts";

/** A task in turbo's plan. */
export interface Task {
  readonly taskId: string;
  readonly package: string;
  /** Its script, or `<NONEXISTENT>`. */
  readonly command: string;
  /** The tasks that have to run before it. */
  readonly dependencies: readonly string[];
  readonly cache: { readonly status: "HIT" | "MISS" };
}

/** Every `build` task of a workspace, including those of packages that build nothing. */
export async function plannedBuilds(folder: string): Promise<Task[]> {
  const plan = await run(turbo(folder), ["run", "build", "--dry=json"], { cwd: folder });
  return JSON.parse(plan).tasks;
}

/** The ids of the planned tasks that have something to run, and are not cached. */
export const stale = (planned: readonly Task[]): string[] =>
  planned
    .filter(({ cache, command }) => cache.status === "MISS" && command !== "<NONEXISTENT>")
    .map(({ taskId }) => taskId);

/** Builds a workspace, or some of its packages. */
export async function build(folder: string, packages: readonly string[] = []): Promise<void> {
  const filters = packages.map((name) => `--filter=${name}`);
  const args = ["run", "build", "--output-logs=errors-only", ...filters];
  startTarget(join(folder, "packages/rust/target"));
  await run(turbo(folder), args, { cwd: folder, minutes: 20 });
}

const turbo = (folder: string): string => join(folder, "node_modules/.bin/turbo");

/** A task and all tasks that depend on it, directly or not. */
export function dependents(tasks: readonly Task[], id: string): string[] {
  const all = new Set([id]);
  // Each pass goes one step further, so as many passes as tasks reach all.
  for (const _ of tasks)
    for (const { taskId, dependencies } of tasks)
      if (dependencies.some((other) => all.has(other))) all.add(taskId);
  return [...all];
}
