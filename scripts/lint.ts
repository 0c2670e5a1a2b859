import { spawnSync } from "node:child_process";
import { delimiter, resolve } from "node:path";
import { flags } from "./flags.ts";
import { judges, type PlacedJudge } from "./judges.ts";
import type { LanguageName } from "./languages/index.ts";
import { missing } from "./toolchains.ts";

/**
 * Judges the sources of the repository, each language by its own tools:
 *
 *     pnpm lint   names every judge that finds fault, with what it says
 *     pnpm fix    lets the judges that can repair sources do so
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
  const { isContent, output } = run(judge, command);
  console.log(`${isContent ? "ok  " : "FAIL"}  ${judge.name}`);
  if (isContent) continue;
  failed.push(judge.name);
  console.log(output.trimEnd());
}
for (const line of lacking.values()) if (line) console.warn(line);
if (failed.length > 0) {
  console.error(
    `lint: ${failed.join(", ")} found fault. Run pnpm fix, then repair the rest by hand.`,
  );
  process.exitCode = 1;
}

/** Runs a judge with the commands of the workspace in reach. */
function run(
  judge: PlacedJudge,
  [command, ...args]: PlacedJudge["command"],
): { isContent: boolean; output: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: judge.folder ?? ".",
    encoding: "utf8",
    env: { ...process.env, PATH: `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}` },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  const output = `${stdout}${stderr}`;
  return { isContent: status === 0 && !(judge.silent && output), output };
}
