import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { run } from "../run.ts";
import type { Program } from "./programs.ts";

/** A running service. */
export interface Service extends AsyncDisposable {
  readonly url: string;
}

/** Runs a program as a service until it is disposed of. */
export async function serve({ command, cwd, env }: Program, root: string): Promise<Service> {
  const [name, ...args] = command;
  const child = spawn(name, args, {
    cwd: join(root, cwd),
    // `go run` starts the program as a child of its own: all of the group ends.
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const lines = createInterface({ input: child.stdout });
  const [port] = await Promise.race([once(lines, "line"), closed.then(() => [])]);
  if (port === undefined) throw new Error(`${command.join(" ")} ended before it served`);
  return {
    url: `http://127.0.0.1:${port}/orders/7`,
    async [Symbol.asyncDispose]() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
      await closed;
    },
  };
}

/** What a program as a client says about addresses, a line about each. */
export async function understood(
  { command: [name, ...args], cwd, env }: Program,
  root: string,
  urls: readonly string[],
): Promise<string[]> {
  const said = await run(name, [...args, ...urls], { cwd: join(root, cwd), ...(env && { env }) });
  return said.trimEnd().split("\n");
}
