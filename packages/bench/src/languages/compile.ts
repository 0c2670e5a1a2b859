import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { config } from "../../../../scripts/targets.ts";
import { writeCatalogue } from "../generation/catalogue.ts";
import type { Command, Language } from "./language.ts";

const repository = join(import.meta.dirname, "../../../..");
const cli = fileURLToPath(import.meta.resolve("@org/error-codegen")).replace(
  "index.js",
  "cli/cli.js",
);

/** Runs a command and returns its output. */
export function run([command, ...args]: Command, folder: string): string {
  const stdio = ["ignore", "pipe", "inherit"] as const;
  return execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: [...stdio] });
}

/**
 * Milliseconds that a language takes to compile its package with a number of codes, after its dependencies are
 * compiled; null if its emitter refuses that many.
 */
export function compileTime({ name, compile, built }: Language, codes: number): number | null {
  const folder = mkdtempSync(join(tmpdir(), "compile-"));
  const copy = join(folder, "packages", name);
  const original = join(repository, "packages", name);
  try {
    mkdirSync(join(folder, "packages"));
    const left = built.map((part) => join(original, part));
    cpSync(original, copy, {
      recursive: true,
      filter: (path) => !left.some((part) => path === part || path.startsWith(part + sep)),
    });
    writeFileSync(join(folder, "error-codegen.yaml"), configOf(name));
    run(compile, copy);
    writeCatalogue(join(folder, "catalog"), codes);
    if (!generates(folder)) return null;
    const start = performance.now();
    run(compile, copy);
    return performance.now() - start;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const configOf = (name: Language["name"]): string =>
  JSON.stringify({ catalog: "catalog", targets: { [name]: config.targets[name] } });

/** Whether the catalogue in a folder is within the language's limits. */
function generates(folder: string): boolean {
  try {
    run([process.execPath, cli, "generate"], folder);
    return true;
  } catch (error) {
    if (String((error as { stdout?: unknown }).stdout).includes("  fits-")) return false;
    throw error;
  }
}
