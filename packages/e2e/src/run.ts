import { spawn } from "node:child_process";
import { once } from "node:events";

/** How a command ended, and its output. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  /** Both streams, in the order of arrival. */
  readonly output: string;
}

/** Where and how a command runs. */
export interface Surroundings {
  readonly cwd: string;
  /** Additions to its environment. */
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Its standard input. */
  readonly input?: string;
  /**
   * The minutes after which it counts as hanging: many times what it needs, because the machine may be
   * busy.
   */
  readonly minutes?: number;
}

/** Runs a command, whether or not it succeeds. One that hangs is killed and reported. */
export function tryRun(
  command: string,
  args: readonly string[],
  { cwd, env, input, minutes = 5 }: Surroundings,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    let stdout = "";
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    const hanging = setTimeout(() => {
      child.kill("SIGKILL");
      reject(hang(command, args, minutes, output));
    }, minutes * 60_000);
    child.on("error", reject);
    child.on("close", (status) => {
      clearTimeout(hanging);
      resolve({ status, stdout, output });
    });
    // If a command ends before it has read all input, its status says more.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

const hang = (command: string, args: readonly string[], minutes: number, said: string): Error =>
  new Error(
    `${command} ${args.join(" ")} has not ended after ${minutes} minutes. It said:\n${said}`,
  );

/** Runs a command that has to succeed, and returns its standard output. */
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

/** Runs a command until it prints some words, then kills it and its children. */
export async function kill(
  command: string,
  args: readonly string[],
  words: string,
  { cwd, env, minutes = 5 }: Surroundings,
): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const end = (): void => {
    if (child.pid === undefined || child.killed) return;
    child.kill("SIGKILL");
    process.kill(-child.pid, "SIGKILL");
  };
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.includes(words)) end();
  });
  const hanging = setTimeout(end, minutes * 60_000);
  await once(child, "close");
  clearTimeout(hanging);
  if (child.signalCode === "SIGKILL") {
    if (said.includes(words)) return;
    throw hang(command, args, minutes, said);
  }
  throw new Error(`${command} ${args.join(" ")} ended and did not say ${words}:\n${said}`);
}
