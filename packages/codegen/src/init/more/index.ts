import { posix } from "node:path";
import { configName, parseConfig } from "../../config/config.ts";
import type { ConfigFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import { readFile } from "../../source/read.ts";
import type { SourceFile } from "../../source/text.ts";
import { defaultCommand } from "../../text/header.ts";
import type { Answers, Given } from "../answers.ts";
import type { Found } from "../found/index.ts";
import { catalogFolder, catalogPath } from "../places.ts";
import { type Plan, plan } from "../plan.ts";
import type { Addition, PlannedFile } from "../project.ts";
import { linesFor, withLines } from "./config.ts";
import { firstRun } from "./first.ts";
import { additionsBeside, textsOver } from "./texts.ts";

/** What makes targets in a folder that `init` has set up without them. */
export interface More {
  /** What the first run found. */
  readonly found: Found;
  readonly answers: Answers;
  /** The targets that come in addition. */
  readonly added: readonly TargetName[];
  readonly plan: Plan;
}

/**
 * What the targets that are asked for and not there need: what a first run with them lays down, and one without them
 * does not. Undefined if all are there, if the config or the catalogue has problems, or if `init` has not set the folder
 * up.
 */
export function moreTargets(given: Given, found: Found, root: string): More | undefined {
  const { file } = readFile(posix.join(root, configName), "Run it again.");
  const { config } = file ? parseConfig(file) : {};
  if (!file || !config || config.catalog !== catalogFolder || !found.catalog?.catalog) return;
  const added = (given.targets ?? []).filter((name) => !config.targets[name]);
  if (added.length === 0) return;
  const { codes } = found.catalog.catalog;
  const usual = { identifier: "NotFound", constant: "NOT_FOUND" };
  const example = codes.find(({ identifier }) => identifier === usual.identifier) ?? codes[0];
  const imported = { text: found.catalog.text, example: example ?? usual };
  const first = firstRun(given, found, config, added, root);
  const before = plan(first.answers, first.found, imported);
  if (!wasRun(before, found)) return;
  const after = plan(first.more, first.found, imported);
  return {
    found: first.found,
    answers: first.more,
    added,
    plan: between({ before, after, file, config, added, found }),
  };
}

/** Whether a plan was carried out: most of its files are there. */
function wasRun({ files }: Plan, { has }: Found): boolean {
  const all = files.filter(({ path }) => path !== configName && path !== catalogPath);
  return all.filter(({ path }) => has(path)).length * 2 > all.length;
}

/** Two plans for a folder, without targets and with them. */
interface Both {
  readonly before: Plan;
  readonly after: Plan;
  readonly file: SourceFile;
  readonly config: ConfigFile;
  readonly added: readonly TargetName[];
  /** What is there now. */
  readonly found: Found;
}

/** What leads from one plan to another one. */
function between(both: Both): Plan {
  const { before, after, config, added, found } = both;
  const generate = config.command ?? defaultCommand;
  const texts = textsOver(before.files, after.files, found);
  const { file: configured, additions } = configFrom(both);
  const isLaidDown = additions.length === 0;
  return {
    ...after,
    files: [...texts.files, configured],
    folders: after.folders.filter((folder) => !before.folders.includes(folder)),
    additions: [
      ...additions,
      ...texts.additions,
      ...additionsBeside(before.additions, after.additions),
    ],
    inside: after.inside.filter((name) => added.includes(name)),
    generate,
    next: isLaidDown ? after.next : [generate, ...after.next],
  };
}

/** The config with what the second plan has in addition, or as it is with the lines that it lacks. */
function configFrom({ after, file, config, added }: Both): {
  readonly file: PlannedFile;
  readonly additions: readonly Addition[];
} {
  const planned = after.files.find(({ path }) => path === configName)?.text ?? "";
  const { lines, wanted } = linesFor(planned, config, added);
  const before = Buffer.from(file.bytes).toString();
  const text = withLines(file, lines, wanted);
  if (text !== undefined) return { file: { path: configName, text, before }, additions: [] };
  const { targets, others } = lines;
  return {
    file: { path: configName, text: before, before },
    additions: [
      { file: configName, where: "targets", lines: [...targets.values()] },
      ...(others.length > 0 ? [{ file: configName, lines: others }] : []),
    ],
  };
}
