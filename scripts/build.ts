import { spawnSync } from "node:child_process";

/**
 * Generates, builds every package, and ends with what was generated and how long all of it took.
 * In CI nothing is generated: there, sources that are not up to date fail the build.
 */
const start = performance.now();
const mode = process.env.CI ? "check" : "generate";
const generated = run("pnpm", ["--silent", mode], "pipe");
process.stdout.write(generated);
run("turbo", ["run", "build", "--output-logs=new-only"], "inherit");
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${generated.trim().split("\n").at(-1)} and every package built in ${seconds} s`);

/** Runs a command to its end and returns what it printed; a failure is the failure of the build. */
function run(command: string, args: readonly string[], stdout: "inherit" | "pipe"): string {
  const stdio = ["inherit", stdout, "inherit"] as const;
  const result = spawnSync(command, args, { stdio: [...stdio], encoding: "utf8" });
  if (result.error) throw result.error;
  if (result.status === 0) return result.stdout ?? "";
  process.stdout.write(result.stdout ?? "");
  process.exit(result.status ?? 1);
}
