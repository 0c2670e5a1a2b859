import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How many vectors each file of a folder has. */
export function counted(folder: string): Record<string, number> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  return Object.fromEntries(files.map(({ kind, count }) => [kind, count]));
}

/** What the lines that the Java package printed come to, and for what vectors were left out. */
export function said(lines: readonly string[]): {
  counts: Record<string, number>;
  needs: Set<string>;
} {
  const needs = new Set<string>();
  const counts: Record<string, number> = {};
  for (const line of lines) {
    const [, kind = "", run, left, reasons = ""] =
      /vectors (\S+): (\d+) run, (\d+) left out(?: \((.*)\))?/.exec(line) ?? [];
    counts[kind] = Number(run) + Number(left);
    for (const reason of reasons.split(", ").filter(Boolean)) needs.add(reason);
  }
  return { counts, needs };
}
