import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { vi } from "vitest";
import { main } from "../src/cli/main.ts";

/** Milliseconds after which a run is killed: ten times what any may take, for the machine may be busy. */
const timeout = 20_000;

const cli = join(import.meta.dirname, "../src/cli/cli.ts");

/** The result of a run of the command line. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What the program wrote to file 3. */
  readonly report: string;
}

/** The arguments with which Node runs the command line from its sources. */
export const nodeArguments = (args: readonly string[], program: string = cli): string[] => [
  "--conditions=source",
  program,
  ...args,
];

/** Runs the command line in a folder, in this process: what it says and returns does not need one of its own. */
export async function outcomeOf(
  folder: string,
  args: readonly string[],
): Promise<Omit<Outcome, "report">> {
  const before = process.cwd();
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      said[name] += text;
      return true;
    }),
  );
  process.chdir(folder);
  try {
    const status = await main(args);
    return { status, ...said };
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
}

/** Runs the command line in a folder, in a process of its own, as another user and with more environment if told. */
export function command(
  folder: string,
  args: readonly string[],
  program: string = cli,
  { env, ...user }: { readonly env?: NodeJS.ProcessEnv; readonly uid?: number } = {},
): Outcome {
  const run = spawnSync(process.execPath, nodeArguments(args, program), {
    ...user,
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 100 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout,
  });
  return { ...run, report: run.output[3] ?? "" };
}
