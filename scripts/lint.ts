import { spawnSync } from "node:child_process";
import { delimiter, resolve } from "node:path";
import { flags } from "./flags.ts";
import { isContent, judges, type PlacedJudge } from "./judges.ts";
import type { LanguageName } from "./languages/index.ts";
import { missing } from "./toolchains.ts";

/**
 * Checks the sources of the repository, each language with its own tools:
 *
 *     pnpm lint   lists every tool that finds a fault, with its output
 *     pnpm fix    runs the tools that can repair sources
 */
const { fix } = flags("lint", { fix: { type: "boolean", default: false } });

const lacking = new Map<LanguageName, string | undefined>();
const lack = (name: LanguageName): string | undefined => {
  if (!lacking.has(name)) lacking.set(name, missing(name));
  return lacking.get(name);
};

const failed: string[] = [];
for (const judge of judges) {
  const command = fix ? judge.fix : judge.command;
  if (!command || (judge.toolchain && lack(judge.toolchain))) continue;
  const ended = run(judge, command);
  const isRight = isContent(judge, ended);
  console.log(`${isRight ? "ok  " : "FAIL"}  ${judge.name}`);
  if (isRight) continue;
  failed.push(judge.name);
  console.log(ended.output.trimEnd());
}
for (const line of lacking.values()) if (line) console.warn(line);
if (failed.length > 0) {
  console.error(
    `lint: ${failed.join(", ")} found faults. Run pnpm fix, then repair the rest by hand.`,
  );
  process.exitCode = 1;
}

/** Runs a judge with the workspace's commands on the PATH. */
function run(
  judge: PlacedJudge,
  [command, ...args]: PlacedJudge["command"],
): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: judge.folder ?? ".",
    encoding: "utf8",
    env: { ...process.env, PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}` },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, output: `${stdout}${stderr}` };
}
