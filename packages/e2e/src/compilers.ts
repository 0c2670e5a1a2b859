import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository, put } from "./places.ts";
import { type Ended, tryRun } from "./run.ts";

/** A TypeScript compiler. */
export interface Compiler {
  readonly version: string;
  readonly tsc: string;
}

/** The compiler that the workspace uses, and the last of those before it was rewritten. */
export const compilers: readonly Compiler[] = [
  inRepository("node_modules/typescript"),
  inRepository("packages/e2e/node_modules/typescript"),
].map((folder) => ({
  version: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version,
  tsc: join(folder, "bin/tsc"),
}));

/** How a program finds what it imports: as Node does, or as bundlers do. */
export const resolutions = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "preserve", moduleResolution: "bundler" },
} as const;

/** Compiler options under which nothing is overlooked, the declarations of packages included. */
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

/** Compiles the TypeScript files of a folder; what they import is found from there. */
export function compileIn(
  folder: string,
  { tsc }: Compiler,
  options: Readonly<Record<string, unknown>>,
): Promise<Ended> {
  put(folder, { "tsconfig.json": { compilerOptions: { ...strict, ...options } } });
  return tryRun(process.execPath, [tsc, "--pretty", "false"], { cwd: folder });
}
