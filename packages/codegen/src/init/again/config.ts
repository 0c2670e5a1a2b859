import type { ConfigFile, PartsFile, TargetFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import { packageName } from "../../model/package-name.ts";
import type { Reporter } from "../../source/reporter.ts";
import { enumerated } from "../../text/enumerated.ts";
import { defaultCommand } from "../../text/header.ts";
import type { Answers, Given } from "../answers.ts";
import { siteName } from "../codegen.ts";
import { siteLine, targetLine } from "../config.ts";
import { targetNames } from "../faults.ts";
import type { Found } from "../found/index.ts";
import { installs } from "../managers.ts";
import { type Added, partsLacking, withPart } from "../more/added.ts";
import { type Names, namesOf } from "../names.ts";
import { partsOf } from "../parts.ts";
import { siteFolder } from "../places.ts";
import type { Laid } from "../project.ts";
import { layouts } from "../targets/index.ts";

interface There {
  readonly given: Given;
  readonly answers: Answers;
  readonly found: Found;
  readonly config: ConfigFile;
  /** What this run adds. */
  readonly added: Added;
  /** Whether the catalogue is that of the name that was asked for. */
  readonly isNamed: boolean;
}

/** Reports what the config has otherwise. */
export function configDiffers(there: There, report: Reporter): void {
  const { given, config, added } = there;
  const { targets, command = defaultCommand } = config;
  const names = Object.keys(targets) as TargetName[];
  for (const [name, flag] of missing(given, [...names, ...added.targets]))
    report.key(
      config,
      "targets",
      `The config has no target ${name}, which --${flag} asks for.`,
      flag === "targets"
        ? `${name === "markdown" ? "Run" : "Write the manifest of its package, then run"} ${command} with this line in \`targets\`: ${lineOf(name, there)}`
        : `Name ${name} in --targets, too.`,
    );
  if (given.site && !config.site && !added.site)
    report.key(
      config,
      "targets",
      "The config has no site, which --site asks for.",
      `Write ${siteLine} below the targets, and /${siteFolder}/ in .gitignore, then run: ${siteSteps(there.found)}`,
    );
  for (const name of names) {
    const file: TargetFile | undefined = targets[name];
    // Targets that are there and not asked for stay as they are.
    if (!file) continue;
    partsLack(name, there, report);
    if (given.targets?.includes(name) === false) continue;
    for (const differs of [folderDiffers, packageDiffers]) {
      const { key, fact, fix } = differs({ ...file, name }, there) ?? {};
      if (key) report.value(file, key, `${name} ${fact}.`, `${fix}, then run: ${command}`);
    }
  }
}

/** The line that `init` would have written for a target. */
const lineOf = (name: TargetName, there: There): string =>
  targetLine(name, laid(name, there).target);

/** What `init` would have laid down for a target. */
const laid = (name: TargetName, { answers, found }: There): Laid =>
  layouts[name]({ answers, found, example: { identifier: "", constant: "" } });

/** Targets that are asked for and not there, to the option that asks for them. */
function missing(given: Given, there: readonly TargetName[]): Map<TargetName, string> {
  const all = new Map<TargetName, string>();
  for (const part of given.parts ?? []) {
    const owners = targetNames.filter((name) => partsOf[name]?.includes(part));
    if (!owners.some((name) => there.includes(name)))
      for (const name of owners) all.set(name, "with");
  }
  for (const name of Object.keys(given.names ?? {}) as TargetName[]) all.set(name, "package");
  for (const name of given.targets ?? []) all.set(name, "targets");
  for (const name of there) all.delete(name);
  return all;
}

/** How a target differs in one key, and what to do before the next run of the generator. */
interface Difference {
  readonly key: string;
  readonly fact: string;
  readonly fix: string;
}

/** The key of a target that is not as an option says. */
const difference = (
  [key, there, wanted]: readonly [key: string, there: string, wanted: string],
  option: string,
  fix: string,
): Difference => ({
  key,
  fact: `has ${key}: ${there}, not ${wanted} as --${option} says`,
  fix,
});

/** A target, as the config has it. */
interface Target extends TargetFile {
  readonly name: TargetName;
}

/** A folder that is elsewhere. A target without a package of its own is in what is there. */
function folderDiffers({ name, out }: Target, there: There): Difference | undefined {
  const { packages } = there.given;
  if (packages === undefined || out.startsWith(`${packages}/`) || !laid(name, there).package)
    return;
  return {
    key: "out",
    fact: `has out: ${out}, which is not below ${packages} as --packages says`,
    fix: "Move its package there and change out",
  };
}

function packageDiffers(
  target: Target,
  { given, answers: { packages }, found, isNamed }: There,
): Difference | undefined {
  const { name } = target;
  if (name === "markdown") return;
  const asked = given.names?.[name];
  const { name: whose } = given;
  const derived = isNamed || whose === undefined ? {} : namesOf(whose, packages, found);
  const wanted = asked ?? (derived as Names)[name];
  const there = packageName(target);
  if (wanted === undefined || there === wanted) return;
  const key = name === "go" ? "importPath" : "package";
  const option = asked === undefined ? "name" : "package";
  const fix = `Write ${key}: ${wanted}, and the same in its manifest`;
  return difference([key, there ?? "none", wanted], option, fix);
}

/** Reports the parts that a target lacks, if this run does not add them. Others that it has stay. */
function partsLack(name: TargetName, { given, config, added }: There, report: Reporter): void {
  const lacking = added.parts.has(name) ? [] : partsLacking(name, given, config);
  const target: (TargetFile & PartsFile) | undefined = config.targets[name];
  if (!target || lacking.length === 0) return;
  const { with: there = [] } = target;
  const all = lacking.reduce<readonly string[]>((list, part) => withPart(list, part, name), there);
  report.value(
    target,
    target.with ? "with" : "out",
    `${name} has no ${enumerated(lacking)}, which --with asks for.`,
    `Write with: [${all.join(", ")}], then run: ${config.command ?? defaultCommand}. It names what the manifest lacks.`,
  );
}

/** The commands that install what makes the site, and make it. */
function siteSteps({ npm }: Found): string {
  const { addDev, site } = installs(npm?.manager ?? "npm");
  return `${addDev((npm?.folders.length ?? 0) > 0)} ${siteName} && ${site}`;
}
