import type { ConfigFile, PartsFile, TargetFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import { packageName } from "../../model/package-name.ts";
import type { Reporter } from "../../source/reporter.ts";
import { defaultCommand } from "../../text/header.ts";
import { answersFrom, type Given } from "../answers.ts";
import { targetLine } from "../config.ts";
import { targetNames } from "../faults.ts";
import type { Found } from "../found/index.ts";
import { namesOf } from "../names.ts";
import { partsOf } from "../parts.ts";
import { layouts } from "../targets/index.ts";

interface There {
  readonly given: Given;
  readonly found: Found;
  readonly config: ConfigFile;
  /** Whether the catalogue is that of the name that was asked for. */
  readonly isNamed: boolean;
}

/** Reports what the config has otherwise. */
export function configDiffers(there: There, report: Reporter): void {
  const { given, config } = there;
  const { targets, command = defaultCommand } = config;
  const names = Object.keys(targets) as TargetName[];
  for (const [name, flag] of missing(given, names))
    report.key(
      config,
      "targets",
      `There is no target ${name}, which --${flag} names.`,
      `Add: ${lineOf(name, there)}. Write the manifest of its package, then run: ${command}`,
    );
  for (const name of names) {
    const target: TargetFile & PartsFile = { ...targets[name], out: targets[name]?.out ?? "" };
    if (given.targets && !given.targets.includes(name))
      report.key(
        targets,
        name,
        `There is a target ${name}, which --targets does not name.`,
        `Delete this line, then run: ${command}`,
      );
    else differs(name, target, there, report);
  }
}

/** The line that `init` would have written for a target. */
function lineOf(name: TargetName, { given, found, config: { targets } }: There): string {
  const answers = answersFrom(given, found);
  // A workspace of ours has its packages in folders that are named after their languages.
  const isNew = Object.entries<TargetFile>({ ...targets }).some(([other, { out }]) =>
    out.startsWith(`${answers.packages}/${other}/`),
  );
  const example = { identifier: "", constant: "" };
  return targetLine(name, layouts[name]({ answers, found: { ...found, isNew }, example }).target);
}

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

/** Reports how a target differs. */
function differs(
  name: TargetName,
  target: TargetFile & PartsFile,
  { given, found, config, isNamed }: There,
  report: Reporter,
): void {
  const { command = defaultCommand } = config;
  const holder = config.targets[name];
  const say = (key: string, there: string, wanted: string, flag: string, fix: string): void =>
    report.value(
      holder,
      key,
      `${name} has ${key}: ${there}, not ${wanted} as --${flag} says.`,
      `${fix}, then run: ${command}`,
    );
  const { packages } = given;
  if (packages !== undefined && isPackage(name, found) && !target.out.startsWith(`${packages}/`))
    report.value(
      holder,
      "out",
      `${name} has out: ${target.out}, which is not below ${packages} as --packages says.`,
      `Move its package there, and change out. Then run: ${command}`,
    );
  const expected =
    given.names?.[name] ??
    (isNamed || given.name === undefined || name === "markdown"
      ? undefined
      : namesOf(given.name, packages ?? "packages", found)[name]);
  const own = packageName(target);
  const key = name === "go" ? "importPath" : "package";
  if (expected !== undefined && own !== expected)
    say(
      key,
      own ?? "none",
      expected,
      given.names?.[name] === undefined ? "name" : "package",
      `Write ${key}: ${expected}, and the same in its manifest`,
    );
  const known = partsOf[name];
  if (!given.parts || !known) return;
  const wanted = known.filter((part) => given.parts?.includes(part));
  const parts = target.with ?? [];
  if (parts.length === wanted.length && wanted.every((part) => parts.includes(part))) return;
  const fix = wanted.length > 0 ? `Write with: [${wanted.join(", ")}]` : "Delete with";
  say("with", `[${parts.join(", ")}]`, `[${wanted.join(", ")}]`, "with", fix);
}

/** Whether `init` puts a target into the folder of the packages, and not where its language has a project. */
const isPackage = (name: TargetName, { go, cargo, maven }: Found): boolean =>
  name !== "markdown" &&
  !(name === "go" && go !== undefined) &&
  !(name === "rust" && cargo !== undefined) &&
  !(name === "java" && maven !== undefined);
