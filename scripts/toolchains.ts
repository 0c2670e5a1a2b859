import { spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { compareVersions } from "../packages/codegen/src/release/version.ts";
import { type LanguageName, languages } from "./languages/index.ts";
import type { Language, Tool } from "./languages/language.ts";

/**
 * What a machine lacks to build and test a language's package, and how to install it; undefined if nothing.
 */
export function missing(name: LanguageName): string | undefined {
  const { title, tools, install } = languages.find((one) => one.name === name) as Language;
  const lacking = tools.filter((tool) => !isThere(tool));
  if (lacking.length === 0) return;
  const wanted = lacking.map(({ command, least }) => `${command} ${least} or newer`).join(" and ");
  return `${title}: packages/${name} is neither built nor tested, because the PATH lacks ${wanted}. To install: ${install}`;
}

/**
 * The variables by which turbo tells toolchains apart: `TOOLCHAIN_GO` and so on. What a language's package is
 * built to depends on its variable (`env` in its `turbo.json`).
 */
export const toolchains = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    languages.map(({ name, tools }: Language) => {
      const versions = tools.map((tool) => `${tool.command} ${versionsOf(tool).join(" ")}`);
      const value = [process.platform, process.arch, ...versions].join(", ");
      return [`TOOLCHAIN_${name.toUpperCase()}`, value];
    }),
  );

function isThere(tool: Tool): boolean {
  const [found] = versionsOf(tool);
  return found !== undefined && compareVersions(found, tool.least) >= 0;
}

/** The version of a tool, and of the other tool that it runs; empty if it is not there. */
function versionsOf({ command, version, runs }: Tool): string[] {
  const said = output(command, version);
  const patterns = [/\d+(?:\.\d+)*/, ...(runs ? [runs] : [])];
  return patterns.flatMap((pattern) => pattern.exec(said)?.[0] ?? []);
}

const outputs = new Map<string, string>();

function output(command: string, args: readonly string[]): string {
  const known = outputs.get(command);
  if (known !== undefined) return known;
  const { stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  const said = stripVTControlCharacters(`${stdout ?? ""}${stderr ?? ""}`);
  outputs.set(command, said);
  return said;
}
