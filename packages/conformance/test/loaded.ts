import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { type Catalog, emitters } from "@org/error-codegen";
import { transformSync } from "esbuild";
import type { Tested } from "../src/run.ts";

/** Where TypeScript's runtime has its sources. */
export const source: string = join(import.meta.dirname, "../../error-codes/src");

/** The sources: path below `source` to text. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  globSync("**/*.ts", { cwd: source })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => [path, readFileSync(join(source, path), "utf8")]),
);

/** Files below `source` that are to have another text: path to that. */
export type Changed = Readonly<Record<string, string>>;

interface Module {
  exports: object;
}

/** Loads TypeScript's runtime, or a file of it, with some files changed and no trace of any that was loaded before. */
export function load<Exports = Tested>(changed: Changed, file = "index.ts"): Exports {
  const modules = new Map<string, Module>();
  const required = (path: string): object => {
    const found = modules.get(path);
    if (found) return found.exports;
    const text = changed[path] ?? sources[path];
    if (text === undefined) throw new Error(`The runtime has no ${path}.`);
    const module: Module = { exports: {} };
    modules.set(path, module);
    compiled(text)(module, (name) => required(posix.join(posix.dirname(path), name)));
    return module.exports;
  };
  return required(file) as Exports;
}

type Compiled = (module: Module, require: (name: string) => object) => void;

const known = new Map<string, Compiled>();

/** A module as a function; what has the same text is compiled once. */
function compiled(text: string): Compiled {
  const found = known.get(text);
  if (found) return found;
  const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "esnext" });
  const made = new Function("module", "require", code) as Compiled;
  known.set(text, made);
  return made;
}

/** What is generated for TypeScript from a catalogue, where the runtime has it. */
export async function generated(catalog: Catalog): Promise<Changed> {
  const typescript = emitters.find(({ name }) => name === "typescript");
  if (!typescript) throw new Error("There is no emitter typescript.");
  const files = typescript.emit(catalog, { header: "Generated.", packages: {}, imports: "ts" });
  const changed: Record<string, string> = {};
  for await (const { path, text } of files) changed[`generated/${path}`] = text;
  return changed;
}
