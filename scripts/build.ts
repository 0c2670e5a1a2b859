import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { languages } from "./languages/index.ts";
import { missing, toolchains } from "./toolchains.ts";

/**
 * Generates, builds every package, and prints what was generated and how long it took. In CI it generates
 * nothing, and sources that are out of date fail the build. A package whose toolchain is missing is
 * skipped, and a line says what to install; in CI it fails.
 */
const start = performance.now();
// What Node compiles of the scripts is kept where it keeps such by itself.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), "node-compile-cache");
const generating = run("pnpm", ["--silent", process.env.CI ? "check" : "generate"], "pipe");

// The toolchains say their versions meanwhile.
const names = languages.map(({ name }) => name);
const lacking = names.filter((name) => existsSync(`packages/${name}`) && missing(name));
for (const name of lacking) console.warn(missing(name));
if (process.env.CI && lacking.length > 0) process.exit(1);
Object.assign(process.env, toolchains());

const generated = await generating;
process.stdout.write(generated);
const left = lacking.map((name) => `--filter=!./packages/${name}`);
await run("turbo", ["run", "build", "--output-logs=new-only", ...left], "inherit");
const seconds = ((performance.now() - start) / 1000).toFixed(1);
const built = lacking.length > 0 ? `every package except ${lacking.join(", ")}` : "every package";
console.log(`${generated.trim().split("\n").at(-1)} and ${built} built in ${seconds} s`);

/** Runs a command and returns its output. If the command fails, the build fails. */
async function run(
  command: string,
  args: readonly string[],
  stdout: "inherit" | "pipe",
): Promise<string> {
  const child = spawn(command, args, { stdio: ["inherit", stdout, "inherit"] });
  const printed = child.stdout ? text(child.stdout) : "";
  const [status] = await once(child, "close");
  if (status === 0) return printed;
  process.stdout.write(await printed);
  process.exit(status ?? 1);
}
