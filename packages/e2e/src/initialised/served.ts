import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { run } from "../run.ts";
import type { Program } from "./programs.ts";

/** Runs a program as a service, calls a function with its address, and ends it. */
export async function whileServing<T>(
  { command, cwd, env }: Program,
  root: string,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const [name, ...args] = command;
  const child = spawn(name, args, {
    cwd: join(root, cwd),
    // `go run` starts the program as a child of its own: all of the group ends.
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  try {
    const lines = createInterface({ input: child.stdout });
    const [port] = await Promise.race([once(lines, "line"), closed.then(() => [])]);
    if (port === undefined) throw new Error(`${command.join(" ")} ended before it served`);
    return await use(`http://127.0.0.1:${port}/orders/7`);
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    await closed;
  }
}

/** What a program as a client says about an address. */
export const understood = async (
  { command: [name, ...args], cwd, env }: Program,
  root: string,
  url: string,
): Promise<string> =>
  (await run(name, [...args, url], { cwd: join(root, cwd), ...(env && { env }) })).trim();
