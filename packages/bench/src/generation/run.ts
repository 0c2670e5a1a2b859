import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Measured } from "./stopwatch.ts";

/** Runs one of the bench's programs in its own process. */
export function measure(program: "generate" | "floor" | "rivals", folder: string): Measured {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, `${program}.ts`)], {
    cwd: folder,
    encoding: "utf8",
  });
  return JSON.parse(output);
}

/** Milliseconds that a command takes, including process start. */
export function time(args: readonly string[], folder: string): number {
  const start = performance.now();
  execFileSync(process.execPath, args, { cwd: folder });
  return performance.now() - start;
}

/** The fastest of several runs, because other load can only slow a run down. */
export const fastest = (runs: readonly Measured[]): Measured =>
  runs.reduce((best, run) => (run.total < best.total ? run : best));
