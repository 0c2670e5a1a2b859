import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { run } from "../run.ts";

/** A step of a workflow, of which only commands are run. */
interface Step {
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Where the commands of a job run, and what a runner or its secrets would give them. */
export interface Runner {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Changes a command, where only a registry of the world has what it asks for. */
  readonly change?: (command: string) => string;
}

/** A command without npm, which takes a second to find the pnpm that is here. */
const found = (command: string): string => command.replaceAll(/\bnpx --yes pnpm@\S+/g, "pnpm");

/** Runs the commands of a job, in order, as a runner of GitHub does, and returns what they print. */
export async function runJob(
  workflow: string,
  job: string,
  { cwd, env, change = String }: Runner,
): Promise<string> {
  const text = readFileSync(join(cwd, ".github/workflows", workflow), "utf8");
  const steps: readonly Step[] = parse(text).jobs[job].steps;
  let printed = "";
  for (const { run: command, env: own = {} } of steps) {
    if (command === undefined) continue;
    const plain = Object.entries(own).filter(([, value]) => !value.includes("${{"));
    const all = { ...Object.fromEntries(plain), ...env };
    printed += await run("bash", ["-ec", change(found(command))], { cwd, env: all, minutes: 15 });
  }
  return printed;
}
