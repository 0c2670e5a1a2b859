import { spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
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

function isThere({ command, version, least }: Tool): boolean {
  const { stdout, stderr } = spawnSync(command, version, { encoding: "utf8" });
  const said = stripVTControlCharacters(`${stdout ?? ""}${stderr ?? ""}`);
  const found = /\d+(?:\.\d+)*/.exec(said)?.[0];
  return found !== undefined && !isBelow(found, least);
}

/** Whether a version precedes another, number by number. */
function isBelow(version: string, least: string): boolean {
  const own = version.split(".").map(Number);
  for (const [index, number] of least.split(".").map(Number).entries())
    if (own[index] !== number) return (own[index] ?? 0) < number;
  return false;
}
