import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { languages } from "./languages/index.ts";
import { missing } from "./toolchains.ts";

/**
 * Generates, builds every package, and prints what was generated and how long it took. In CI it generates
 * nothing, and sources that are out of date fail the build. A package whose toolchain is missing is
 * skipped, and a line says what to install; in CI it fails.
 */
const start = performance.now();
const names = languages.map(({ name }) => name);
const lacking = names.filter((name) => existsSync(`packages/${name}`) && missing(name));
for (const name of lacking) console.warn(missing(name));
if (process.env.CI && lacking.length > 0) process.exit(1);

const mode = process.env.CI ? "check" : "generate";
const generated = run("pnpm", ["--silent", mode], "pipe");
process.stdout.write(generated);
const left = lacking.map((name) => `--filter=!./packages/${name}`);
run("turbo", ["run", "build", "--output-logs=new-only", ...left], "inherit");
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const built = lacking.length > 0 ? `every package except ${lacking.join(", ")}` : "every package";
console.log(`${generated.trim().split("\n").at(-1)} and ${built} built in ${seconds} s`);

/** Runs a command and returns its output. If the command fails, the build fails. */
function run(command: string, args: readonly string[], stdout: "inherit" | "pipe"): string {
  const stdio = ["inherit", stdout, "inherit"] as const;
  const result = spawnSync(command, args, { stdio: [...stdio], encoding: "utf8" });
  if (result.error) throw result.error;
  if (result.status === 0) return result.stdout ?? "";
  process.stdout.write(result.stdout ?? "");
  process.exit(result.status ?? 1);
}
