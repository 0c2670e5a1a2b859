/**
 * Copies the one source of each runtime, and of each runner of vectors, into the built generator, which writes
 * them beside the tables that it generates.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { emitters } from "../src/emitters/index.ts";
import { runnerOf } from "../src/emitters/runner.ts";
import { runtimeOf, runtimeTargets } from "../src/emitters/runtime.ts";

const dist = join(import.meta.dirname, "../dist");
for (const folder of ["runtimes", "runners"])
  rmSync(join(dist, folder), { recursive: true, force: true });
for (const target of runtimeTargets)
  for (const [path, text] of runtimeOf(target)) pack(join("runtimes", target, path), text);
for (const { name } of emitters)
  for (const { path, text } of runnerOf(name)) pack(join("runners", name, path), text);

function pack(path: string, text: string): void {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
