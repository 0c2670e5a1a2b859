import { posix } from "node:path";
import { configName, parseConfig } from "../../config/config.ts";
import type { ConfigFile, PartsFile, TargetFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import { readFile } from "../../source/read.ts";
import type { SourceFile } from "../../source/text.ts";
import { defaultCommand } from "../../text/header.ts";
import type { Answers, Given } from "../answers.ts";
import type { Found } from "../found/index.ts";
import { catalogFolder, catalogPath } from "../places.ts";
import { type Plan, plan } from "../plan.ts";
import type { Addition, PlannedFile } from "../project.ts";
import { type Added, addedBy } from "./added.ts";
import { linesFor, withLines } from "./config.ts";
import { firstRun } from "./first.ts";
import { manifestsOf } from "./manifests.ts";
import { additionsBeside, textsOver } from "./texts.ts";
import { versionNow } from "./version.ts";

/** What makes targets, parts and a site in a folder that `init` has set up without them. */
export interface More {
  /** What the first run found. */
  readonly found: Found;
  readonly answers: Answers;
  /** What comes in addition. */
  readonly added: Added;
  readonly plan: Plan;
}

/**
 * What is asked for and not there needs: what a first run with it lays down, and one without it does not. Undefined if
 * all is there, if the config or the catalogue has problems, or if `init` has not set the folder up.
 */
export function moreThan(given: Given, found: Found, root: string): More | undefined {
  const { file } = readFile(posix.join(root, configName), "Run it again.");
  const { config } = file ? parseConfig(file) : {};
  if (!file || !config || config.catalog !== catalogFolder || !found.catalog?.catalog) return;
  const added = addedBy(given, config);
  if (!added) return;
  const { codes } = found.catalog.catalog;
  const usual = { identifier: "NotFound", constant: "NOT_FOUND" };
  const example = codes.find(({ identifier }) => identifier === usual.identifier) ?? codes[0];
  const imported = { text: found.catalog.text, example: example ?? usual };
  const first = firstRun(given, found, config, added, root);
  const laid = plan(first.answers, first.found, imported);
  if (!wasRun(laid, found)) return;
  const then = {
    ...first.found,
    ...ofOwner(laid, found),
    ...versionNow(laid, config, found, root),
  };
  const before = plan(first.answers, then, imported);
  const after = plan(first.more, then, imported);
  return {
    found: then,
    answers: first.more,
    added,
    plan: between({ before, after, file, config, added, found }),
  };
}

/** What is there and not of a plan. */
function ofOwner({ files }: Plan, { has, textOf }: Found): Pick<Found, "has" | "textOf"> {
  const ours = new Set(files.map(({ path }) => path));
  return {
    has: (path) => !ours.has(path) && has(path),
    textOf: (path) => (ours.has(path) ? undefined : textOf(path)),
  };
}

/** Whether a plan was carried out: most of its files are there. */
function wasRun({ files }: Plan, { has }: Found): boolean {
  const all = files.filter(({ path }) => path !== configName && path !== catalogPath);
  return all.filter(({ path }) => has(path)).length * 2 > all.length;
}

/** Two plans for a folder, without what is added and with it. */
interface Both {
  readonly before: Plan;
  readonly after: Plan;
  readonly file: SourceFile;
  readonly config: ConfigFile;
  readonly added: Added;
  /** What is there now. */
  readonly found: Found;
}

/** What leads from one plan to another one. */
function between(both: Both): Plan {
  const { before, after, config, added, found } = both;
  const generate = config.command ?? defaultCommand;
  const { checked, compared } = manifestsOf(both);
  const texts = textsOver(before.files, compared, found);
  const { file: configured, additions } = configFrom(both);
  const isLaidDown = additions.length === 0;
  const isSiteAlone = added.targets.length === 0 && added.parts.size === 0;
  const next = isSiteAlone ? after.next.filter((step) => !before.next.includes(step)) : after.next;
  return {
    ...after,
    files: [...texts.files, configured],
    folders: after.folders.filter((folder) => !before.folders.includes(folder)),
    additions: [
      ...additions,
      ...texts.additions,
      ...additionsBeside(before.additions, after.additions),
    ],
    inside: [...after.inside.filter((name) => added.targets.includes(name)), ...checked],
    unsettled: after.unsettled.filter((line) => !before.unsettled.includes(line)),
    generate,
    next: isLaidDown ? next : [generate, ...next],
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
  const { targets, parts, others } = lines;
  return {
    file: { path: configName, text: before, before },
    additions: [
      ...(targets.size > 0
        ? [{ file: configName, where: "targets", lines: [...targets.values()] }]
        : []),
      ...Array.from(parts.keys(), (name) => ({
        file: configName,
        where: name,
        lines: [listOf(wanted, name)],
      })),
      ...(others.length > 0 ? [{ file: configName, lines: others }] : []),
    ],
  };
}

/** The parts of a target, as its config has them. */
function listOf({ targets }: Partial<ConfigFile>, name: TargetName): string {
  const { with: parts = [] }: Partial<TargetFile & PartsFile> = targets?.[name] ?? {};
  return `with: [${parts.join(", ")}]`;
}
