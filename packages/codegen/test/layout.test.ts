import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript-program";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "../src");

/** Folders and the files beside them: each imports only itself and what stands above it. */
const order = [
  "pasted",
  "formats",
  "languages",
  "text",
  "problems",
  "source",
  "model",
  "rules",
  "compile.ts",
  "import",
  "write",
  "release",
  "emitters/bodies",
  "vectors",
  "emitters",
  "config",
  "manifests",
  "stamp",
  "memory",
  "pipeline.ts",
  "init",
  "add",
  "changesets",
  "cli",
  "index.ts",
];

/** Each source to the sources that it imports, types and re-exports included. */
const imports = new Map(
  globSync("**/*.ts", { cwd: src }).map((file) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), "utf8"));
    const own = importedFiles.map(({ fileName }) => posix.join(posix.dirname(file), fileName));
    return [file, own.filter((path) => path.endsWith(".ts"))] as const;
  }),
);

const edges = [...imports].flatMap(([from, own]) => own.map((to) => ({ from, to })));

const rankOf = (file: string): number =>
  order.findIndex((place) => file === place || file.startsWith(`${place}/`));

test("the order includes every source, and every import is found", () => {
  expect([...imports.keys()].filter((file) => rankOf(file) === -1)).toEqual([]);
  expect(edges.filter(({ to }) => !imports.has(to))).toEqual([]);
  expect(edges.length).toBeGreaterThan(imports.size);
});

test("a folder imports only itself and the folders above it", () => {
  const upwards = edges.filter(({ from, to }) => rankOf(to) > rankOf(from));
  expect(upwards.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test("what a browser loads, too, imports nothing but itself", () => {
  const files = globSync("pasted/*.ts", { cwd: src });
  const imported = files.flatMap((file) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), "utf8"));
    return importedFiles.map(({ fileName }) => fileName);
  });
  expect(imported.filter((path) => !path.startsWith("./"))).toEqual([]);
  expect(imported.length).toBeGreaterThan(files.length);
});

test("no target needs another target's files", () => {
  const target = /^emitters\/(?!bodies\/)([^/]+)\//;
  const across = edges.filter(({ from, to }) => {
    const [own, other] = [target.exec(from)?.[1], target.exec(to)?.[1]];
    return own !== undefined && other !== undefined && own !== other;
  });
  expect(across.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test("no sources import each other in a circle", () => {
  expect(circle()?.join(" -> ")).toBeUndefined();
});

/** A chain of imports that ends where it started, if there is one. */
function circle(): string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, chain: readonly string[]): string[] | undefined => {
    if (chain.includes(file)) return [...chain.slice(chain.indexOf(file)), file];
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) {
      const found = walk(next, [...chain, file]);
      if (found) return found;
    }
    done.add(file);
  };
  for (const file of imports.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
}
