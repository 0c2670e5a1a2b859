import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository, put } from "./places.ts";
import { type Ended, tryRun } from "./run.ts";

/** A TypeScript compiler. */
export interface Compiler {
  readonly version: string;
  readonly tsc: string;
}

/** The workspace's compiler, and the last version before it was rewritten. */
export const compilers: readonly Compiler[] = [
  inRepository("node_modules/typescript"),
  inRepository("packages/e2e/node_modules/typescript"),
].map((folder) => ({
  version: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version,
  tsc: join(folder, "bin/tsc"),
}));

/** Module resolution: Node's, or a bundler's. */
export const resolutions = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "preserve", moduleResolution: "bundler" },
} as const;

/** The strictest compiler options, which also check the declarations of packages. */
const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  target: "es2023",
  lib: ["es2023"],
  types: [],
};

/** Compiles the TypeScript files of a folder. Imports are resolved from there. */
export function compileIn(
  folder: string,
  { tsc }: Compiler,
  options: Readonly<Record<string, unknown>>,
): Promise<Ended> {
  put(folder, { "tsconfig.json": { compilerOptions: { ...strict, ...options } } });
  return tryRun(process.execPath, [tsc, "--pretty", "false"], { cwd: folder });
}
