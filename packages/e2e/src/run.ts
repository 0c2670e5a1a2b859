import { spawn } from "node:child_process";
import { once } from "node:events";

/** How a command ended, and all that it printed. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  /** Both streams, in the order in which they came. */
  readonly output: string;
}

/** Where a command runs, and what it finds in its environment beside what is there. */
export interface Surroundings {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end, whatever that is. */
export function tryRun(
  command: string,
  args: readonly string[],
  { cwd, env }: Surroundings,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, output }));
  });
}

/** Runs a command that has to succeed, and gives what it printed to its standard output. */
export async function run(
  command: string,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<string> {
  const { status, stdout, output } = await tryRun(command, args, surroundings);
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${output}`);
  return stdout;
}

/** Runs a command until it has said something, then kills it and all that it has started. */
export async function kill(
  command: string,
  args: readonly string[],
  words: string,
  { cwd, env }: Surroundings,
): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.includes(words) && child.pid !== undefined && !child.killed) {
      child.kill("SIGKILL");
      process.kill(-child.pid, "SIGKILL");
    }
  });
  await once(child, "close");
  if (child.signalCode !== "SIGKILL")
    throw new Error(`${command} ${args.join(" ")} ended and did not say ${words}:\n${said}`);
}
