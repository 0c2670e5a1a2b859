import { posix } from "node:path";
import { compile } from "../../compile.ts";
import { configName, parseConfig } from "../../config/config.ts";
import { rulesOf } from "../../config/outputs.ts";
import { Findings } from "../../problems/findings.ts";
import type { Problem } from "../../problems/problem.ts";
import { readCatalog, readFile } from "../../source/read.ts";
import { reporter } from "../../source/reporter.ts";
import type { Given } from "../answers.ts";
import type { Found } from "../found/index.ts";
import type { Added } from "../more/added.ts";
import type { Imported } from "../plan.ts";
import { before } from "./before.ts";
import { catalogDiffers } from "./catalog.ts";
import { configDiffers } from "./config.ts";
import { licensesDiffer } from "./licenses.ts";

/** The name of the rule under which a second run reports what is there and was asked for otherwise. */
const rule = "set-up-already";

/**
 * What differs in a folder that is set up from what is asked for now, each with its place. What was not asked for
 * differs in nothing.
 *
 * @param added What this run adds.
 */
export function differences(
  given: Given,
  imported: Imported | undefined,
  found: Found,
  root: string,
  added: Added,
): readonly Problem[] {
  const file = readFile(posix.join(root, configName), "Run it again.");
  if (file.problems) return file.problems;
  const { config, source, problems } = parseConfig(file.file);
  if (problems) return problems;
  const read = readCatalog(config.catalog, root);
  if (read.problems) return read.problems;
  const compiled = compile(read.files, rulesOf(config));
  if (compiled.problems) return compiled.problems;
  const findings = new Findings();
  const there = { given, added, config, ...before(given, found, config) };
  const isNamed = catalogDiffers(
    { ...there, imported, root, ...compiled },
    reporter(rule, compiled.source, findings),
  );
  configDiffers({ ...there, isNamed }, reporter(rule, source, findings));
  for (const problem of licensesDiffer(given.license, config, found, root, rule))
    findings.push(problem);
  return findings.sorted();
}
