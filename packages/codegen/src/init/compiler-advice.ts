import type { Found } from "./found/index.ts";
import type { Addition, Package } from "./project.ts";

const file = "tsconfig.json";

/** Settings with which the compiler of an application finds no package that has `exports`. */
const oldResolution = /"moduleResolution":"(?:node|node10|classic)"/i;
const oldModule = /"module":"(?:commonjs|amd|umd|system|none)"/i;

/** What the compiler of an application has to be told of a package beside it. */
export function compilerAdvice(packages: readonly Package[], { textOf }: Found): Addition[] {
  const own = packages.find(({ what }) => what === "TypeScript");
  const settings = textOf(file)?.replaceAll(/^\s*\/\/.*|\s/gm, "");
  if (!own || settings === undefined) return [];
  const isOld =
    oldResolution.test(settings) ||
    (oldModule.test(settings) && !settings.includes('"moduleResolution":'));
  const lines = [
    ...(/"(?:include|files)":/.test(settings) ? [] : [excluding(own.folder, settings)]),
    ...(isOld
      ? ['Set "module" to "nodenext": as it is, tsc finds no package that has "exports".']
      : []),
  ];
  return lines.length > 0 ? [{ file, isAdvice: true, lines }] : [];
}

/** What keeps a folder out. A list of one's own replaces the usual one, which has what the compiler writes. */
function excluding(folder: string, settings: string): string {
  const why = "as it is, tsc compiles the package as a part of this one.";
  if (settings.includes('"exclude":')) return `Add "${folder}" to "exclude": ${why}`;
  const [, out] = /"outDir":"([^"]+)"/.exec(settings) ?? [];
  const excluded = ["node_modules", ...(out === undefined ? [] : [out]), folder];
  return `Add "exclude": ${JSON.stringify(excluded).replaceAll(",", ", ")}: ${why}`;
}
