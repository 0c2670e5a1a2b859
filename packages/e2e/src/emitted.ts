import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Catalog, type ConfigFile, outputs } from "@org/error-codegen";
import { foreignFolder, inRepository, put } from "./places.ts";

type Parts = Pick<ConfigFile, "targets" | "vectors">;

/** What the generator makes of a catalogue by a config: path to text. */
export async function filesOf(catalog: Catalog, parts: Parts): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const { folder, files } of outputs(catalog, { catalog: "errors", ...parts }))
    for await (const { path, text } of files()) all[`${folder}/${path}`] = text;
  return all;
}

/**
 * Writes what the generator makes of a catalogue for some targets below a new folder, and the vectors to
 * `vectors` in it.
 */
export async function emitted(catalog: Catalog, targets: ConfigFile["targets"]): Promise<string> {
  const folder = foreignFolder();
  put(folder, await filesOf(catalog, { targets, vectors: { out: "vectors" } }));
  return folder;
}

/** The vectors of a catalogue of the contract, those that are written by hand included. */
export const contractVectors = (name: "second" | "third"): string =>
  inRepository(`packages/conformance/${name}/vectors`);

/** Puts the vectors of a catalogue of the contract in the place of those that were generated. */
export const putVectors = (folder: string, name: "second" | "third"): void =>
  cpSync(contractVectors(name), join(folder, "vectors"), { recursive: true });

/** A file of vectors: how many it has, and of them those that every language can be given. */
export interface Counted {
  readonly kind: string;
  readonly count: number;
  readonly free: number;
}

/** The files of vectors in a folder. */
export const counted = (vectors: string): Counted[] =>
  readdirSync(vectors)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .map((name) => {
      const { kind, count, vectors: all } = JSON.parse(readFileSync(join(vectors, name), "utf8"));
      return { kind, count, free: all.filter(({ needs }: { needs?: string[] }) => !needs).length };
    });

/** The files of vectors that a runner did not run as a whole, by the lines that it printed. */
export function notRun(printed: string, vectors: string): string[] {
  const lines = printed.split("\n").flatMap((line) => /vectors [\w-]+: \d+ run.*/.exec(line) ?? []);
  return counted(vectors).flatMap(({ kind, count, free }) => {
    const line = lines.find((text) => text.startsWith(`vectors ${kind}: `)) ?? "";
    const [run = 0, left = 0] = (line.match(/\d+/g) ?? []).map(Number);
    return run < free || run + left !== count ? [`${kind}: ${line}`] : [];
  });
}

/** What a runner has to notice: how it changes the text of a file, which it removes if there is no text. */
const faults: Readonly<Record<string, (text: string) => string | undefined>> = {
  "a wrong vector": (text) => text.replace('"expected": "problem"', '"expected": "wrong"'),
  "a vector that is gone": (text) => text.replace(/"count": \d+/, '"count": 99'),
  "no vectors": (text) => JSON.stringify({ ...JSON.parse(text), count: 0, vectors: [] }),
  "an empty file": () => "",
  "no file": () => undefined,
};

/** The faults in a folder of vectors that a runner does not notice. */
export async function unnoticed(
  vectors: string,
  passes: () => Promise<boolean>,
): Promise<string[]> {
  const file = join(vectors, "negotiate.json");
  const text = readFileSync(file, "utf8");
  const found: string[] = [];
  for (const [fault, change] of Object.entries(faults)) {
    const changed = change(text);
    if (changed === undefined) rmSync(file);
    else writeFileSync(file, changed);
    if (await passes()) found.push(fault);
  }
  writeFileSync(file, text);
  return found;
}
