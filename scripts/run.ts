import { spawnSync } from "node:child_process";

/** Runs a command and returns its output. A failure throws, with the whole output. */
export const run = (command: string, ...args: readonly string[]): string =>
  runIn(".", command, ...args);

/** The same in a folder. */
export function runIn(cwd: string, command: string, ...args: readonly string[]): string {
  const { status, output } = tryRunIn(cwd, command, ...args);
  if (status !== 0) throw new Failure(`${command} ${args.join(" ")} failed:\n${output.trim()}`);
  return output;
}

/** How a command ended: its output, and its error output if it failed. */
interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command, whether or not it succeeds. */
export const tryRun = (command: string, ...args: readonly string[]): Ended =>
  tryRunIn(".", command, ...args);

/** The same in a folder. */
export function tryRunIn(cwd: string, command: string, ...args: readonly string[]): Ended {
  const result = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (result.error) throw result.error;
  return {
    status: result.status,
    output: result.stdout + (result.status === 0 ? "" : result.stderr),
  };
}

/** Ends a script with a message for people, and exit code 1. */
export class Failure extends Error {}

/** Runs a script's work. A failure is reported in one line, without a stack trace. */
export async function script(name: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // A Failure, or an error of the system, such as a full disk.
    if (!(error instanceof Failure || (error instanceof Error && "syscall" in error))) throw error;
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}
