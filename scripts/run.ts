import { spawnSync } from "node:child_process";

/** Runs a command to its end and gives what it printed; a failure throws, with all that it said. */
export const run = (command: string, ...args: readonly string[]): string =>
  runIn(".", command, ...args);

/** The same in a folder. */
export function runIn(cwd: string, command: string, ...args: readonly string[]): string {
  const { status, output } = tryRunIn(cwd, command, ...args);
  if (status !== 0) throw new Failure(`${command} ${args.join(" ")} failed:\n${output.trim()}`);
  return output;
}

/** How a command ended; what it printed, and where it failed, what it said of that. */
interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command to its end, whatever that is. */
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

/** What ends a script with a message for a person, and exit code 1. */
export class Failure extends Error {}

/** Runs a script's work; what fails is told in a line and not in a stack trace. */
export async function script(name: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // A failure of ours, or what the system refuses, such as a write to a full disk.
    if (!(error instanceof Failure || (error instanceof Error && "syscall" in error))) throw error;
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}
