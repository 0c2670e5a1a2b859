/**
 * Copies the one source of each runtime, and of each runner of vectors, into the built generator, which writes
 * them beside the tables that it generates. Adds the types of bodies that quicktype renders of the usual shapes.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Render, usual, usualName } from "../src/emitters/bodies/rendered.ts";
import { render as go } from "../src/emitters/go/bodies.ts";
import { emitters } from "../src/emitters/index.ts";
import { render as java } from "../src/emitters/java/bodies.ts";
import { render as python } from "../src/emitters/python/bodies.ts";
import { runnerOf } from "../src/emitters/runner.ts";
import { runtimeOf, runtimeTargets } from "../src/emitters/runtime.ts";
import { render as rust } from "../src/emitters/rust/bodies.ts";

const dist = join(import.meta.dirname, "../dist");
for (const folder of ["runtimes", "runners", "bodies"])
  rmSync(join(dist, folder), { recursive: true, force: true });
for (const target of runtimeTargets)
  for (const [path, text] of runtimeOf(target)) pack(join("runtimes", target, path), text);
for (const { name } of emitters)
  for (const { path, text } of runnerOf(name)) pack(join("runners", name, path), text);

for (const [target, render] of Object.entries<Render>({ go, java, python, rust })) {
  const all: Record<string, unknown> = {};
  for (const sending of usual) all[usualName(sending) ?? ""] = await render(sending);
  pack(join("bodies", `${target}.json`), JSON.stringify(all));
}

function pack(path: string, text: string): void {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
