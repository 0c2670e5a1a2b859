import { posix } from "node:path";
import type { ConfigFile } from "./config-file.ts";
import configSchema from "./generated/config-file.schema.json" with { type: "json" };
import { parse, type Spots } from "./load/parse.ts";
import { decode, type SourceFile } from "./load/text.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { reporter } from "./rule.ts";
import { checkShape } from "./shape/check.ts";

/** The config file that is looked for where none is named. */
export const configName = "error-codegen.yaml";

/** Reads a config file, or says what is wrong with it. */
export function parseConfig(
  file: SourceFile,
): { config: ConfigFile; problems?: never } | { config?: never; problems: Problem[] } {
  const text = decode(file);
  if ("rule" in text) return { problems: [text] };
  const problems: Problem[] = [];
  const spots: Spots = new WeakMap();
  const value = parse(text, spots, problems);
  if (problems.length > 0) return { problems };
  const config = typeof value === "object" && value !== null ? value : {};
  const source = { path: file.path, catalog: config, locales: new Map(), spots };
  const report = reporter("config", source, problems);
  checkShape(configSchema, config, spots, report);
  const { targets = {} } = config as Partial<ConfigFile>;
  const folders = new Map<string, string>();
  for (const [name, target] of Object.entries(targets)) {
    const folder = normal(target.out ?? "");
    const other = [...folders].find(([taken]) => within(folder, taken) || within(taken, folder));
    folders.set(folder, name);
    if (folder === "." || folder.startsWith(".."))
      report.value(
        target,
        "out",
        `${name} would own the folder ${target.out}.`,
        "Name a subfolder.",
      );
    else if (other)
      report.value(
        target,
        "out",
        `${name} and ${other[1]} would write into the same folder.`,
        "Give each target a folder of its own.",
      );
  }
  if (problems.length > 0) return { problems: sortProblems(problems) };
  return { config: config as ConfigFile };
}

const normal = (path: string): string => posix.normalize(path).replace(/\/$/, "");

const within = (inner: string, outer: string): boolean => `${inner}/`.startsWith(`${outer}/`);
