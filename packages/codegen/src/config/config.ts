import { dirname } from "node:path";
import type { ConfigFile, TargetFile } from "../formats/config-file.ts";
import configSchema from "../formats/generated/config-file.schema.json" with { type: "json" };
import { Findings } from "../problems/findings.ts";
import type { Problem } from "../problems/problem.ts";
import { didYouMean } from "../problems/suggest.ts";
import { same } from "../release/changes/change.ts";
import { kinds, policy } from "../release/policy/index.ts";
import { reachOf } from "../release/policy/reach.ts";
import { decode } from "../source/decode.ts";
import { parse } from "../source/parse.ts";
import { type Reporter, reporter } from "../source/reporter.ts";
import { checkShape } from "../source/schema-check/check.ts";
import type { Source } from "../source/source.ts";
import type { Spots } from "../source/spots.ts";
import type { SourceFile } from "../source/text.ts";
import { checkFolders } from "./folders.ts";
import { checkPackages } from "./package-names.ts";
import { checkRules } from "./rule-levels.ts";
import { checkSite } from "./site.ts";
import { checkTests } from "./tests.ts";

/** The default config file. */
export const configName = "error-codegen.yaml";

/** Parses a config file, with the places of what it says, or reports its problems and what it says all the same. */
export function parseConfig(
  file: SourceFile,
):
  | { config: ConfigFile; source: Source; problems?: never; draft?: never }
  | { config?: never; source?: never; problems: Problem[]; draft: Partial<ConfigFile> } {
  const problems = new Findings();
  const text = decode(file, problems);
  const spots: Spots = new WeakMap();
  const config = text && parse(text, spots, problems);
  if (!config || problems.length > 0) return { problems: problems.sorted(), draft: {} };
  const source = { path: file.path, catalog: config, locales: new Map(), spots };
  const report = reporter("config", source, problems);
  checkRules(config, report);
  checkShape(configSchema, config, "The config", report);
  checkTexts(config, report);
  checkFolders(config, dirname(file.path), report, file.path);
  checkPackages(config, report);
  checkSite(config, dirname(file.path), report);
  checkTests(config, report);
  checkPolicy(config, report);
  if (problems.length > 0) return { problems: problems.sorted(), draft: config };
  return { config: config as object as ConfigFile, source };
}

/** Texts that reach generated files must not end a comment or have another meaning there. */
function checkTexts(config: Partial<ConfigFile>, report: Reporter): void {
  const targets = Object.values<Partial<TargetFile>>({ ...config.targets });
  for (const holder of [config, config.vectors ?? {}, ...targets])
    for (const [key, text] of Object.entries(holder)) {
      const unwanted = typeof text === "string" && /[^\p{L}\p{M}\p{N} _@.,:;=/+~^&|-]/u.exec(text);
      if (!unwanted) continue;
      const fact = `${key} has ${JSON.stringify(unwanted[0])}, which generated files cannot contain.`;
      report.value(
        holder,
        key,
        fact,
        "Use letters, digits and plain punctuation, and / between folders.",
      );
    }
}

/** A config can set a higher severity than the policy, never a lower one. */
function checkPolicy({ policy: wanted = {} }: Partial<ConfigFile>, report: Reporter): void {
  for (const [name, severity] of Object.entries(wanted)) {
    const kind = kinds.find((known) => known === name);
    if (!kind) {
      const fix = `${didYouMean(name, kinds)}Each change that error-codegen diff prints has its kind.`;
      report.key(wanted, name, `${name} is not a kind of change.`, fix);
    } else if (severity && same(policy[kind].reaches, reachOf(kind, { [kind]: severity }))) {
      const fact = `${name} is already at least ${severity}; a config can only be stricter.`;
      report.value(wanted, name, fact, "Delete it, or set a higher severity.");
    }
  }
}
