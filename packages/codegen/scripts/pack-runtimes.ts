/**
 * Copies the one source of each runtime into the built generator, which writes it beside the tables that it
 * generates.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runtimeOf, runtimeTargets } from "../src/emitters/runtime.ts";

const folder = join(import.meta.dirname, "../dist/runtimes");
rmSync(folder, { recursive: true, force: true });
for (const target of runtimeTargets)
  for (const [path, text] of runtimeOf(target)) {
    const file = join(folder, target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
