import { isDeepStrictEqual } from "node:util";
import { isMap, type Node } from "yaml";
import { configName, parseConfig } from "../../config/config.ts";
import type { ConfigFile, PartsFile, TargetFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import { Findings } from "../../problems/findings.ts";
import { decode } from "../../source/decode.ts";
import { documentOf } from "../../source/document.ts";
import type { SourceFile } from "../../source/text.ts";
import {
  afterEntry,
  columnOf,
  type Entries,
  type Entry,
  endOf,
  sectionOf,
  startOf,
} from "../../source/yaml-places.ts";
import { afterLine, type Edit, edited, forFile, lineBefore } from "../../text/edit.ts";
import { targetNames } from "../faults.ts";
import { type Added, withPart } from "./added.ts";
import { onOwnLine, partEdits } from "./config-parts.ts";

/** What a config gets. */
export interface Lines {
  /** Each target to its line, in the order of all targets. */
  readonly targets: ReadonlyMap<TargetName, string>;
  /** Each target that is there to its new parts. */
  readonly parts: Added["parts"];
  /** The lines beside the targets. */
  readonly others: readonly string[];
}

/**
 * The lines that a config lacks of another text for it, and what it says with them.
 *
 * @param text A config with what is added.
 */
export function linesFor(
  text: string,
  config: ConfigFile,
  added: Added,
): { readonly lines: Lines; readonly wanted: Partial<ConfigFile> } {
  const lineOf = (key: string): string => new RegExp(`^ *(${key}: .*)$`, "m").exec(text)?.[1] ?? "";
  const bytes = Buffer.from(text);
  const parsed = parseConfig({ path: configName, bytes });
  const { targets, vectors, site } = parsed.config ?? parsed.draft;
  const hasNewTests = added.targets.some((name) => Object.hasOwn({ ...targets?.[name] }, "tests"));
  const others = {
    ...(hasNewTests && !config.vectors && { vectors }),
    ...(site && !config.site && { site }),
  };
  const extended = Array.from(added.parts, ([name, parts]) => {
    const target: TargetFile & PartsFile = { out: "", ...config.targets[name] };
    const all = parts.reduce<readonly string[]>(
      (list, part) => withPart(list, part, name),
      target.with ?? [],
    );
    return [name, { ...target, with: all }];
  });
  return {
    lines: {
      targets: new Map(
        targetNames
          .filter((name) => added.targets.includes(name))
          .map((name) => [name, lineOf(name)]),
      ),
      parts: added.parts,
      others: Object.keys(others).map(lineOf),
    },
    wanted: {
      ...config,
      ...others,
      targets: {
        ...config.targets,
        ...Object.fromEntries(added.targets.map((name) => [name, targets?.[name]])),
        ...Object.fromEntries(extended),
      },
    },
  };
}

/**
 * The text of a config with these lines in it, and all else as it is; undefined if it has no place for them that is
 * sure to mean the same.
 *
 * @param wanted What it then says.
 */
export function withLines(
  file: SourceFile,
  lines: Lines,
  wanted: Partial<ConfigFile>,
): string | undefined {
  const raw = Buffer.from(file.bytes).toString();
  const problems = new Findings();
  const text = decode(file, problems);
  const document = text && documentOf(text, problems);
  const root = isMap(document?.contents) ? (document.contents as Entries) : undefined;
  const section = root && sectionOf(root, "targets");
  if (!text || !root || !isMap(section?.value) || (root.flow && lines.others.length > 0)) return;
  const targets = section.value as Entries;
  const { content } = text;
  const inside = Array.from(lines.targets, ([name, line]) =>
    targets.flow
      ? intoFlow(content, targets, name, line)
      : intoBlock(content, section.key, targets, name, line),
  );
  const longer = Array.from(lines.parts, ([name, parts]) =>
    partEdits(content, targets, name, parts),
  );
  const at = afterEntry(content, sectionOf(root, "vectors") ?? section, columnOf(content, root));
  const below = lines.others.map((line) => ({ at, insert: onOwnLine(content, at, line) }));
  const edits = [...inside, ...longer.flat(), ...below].sort((a, b) => a.at - b.at);
  const after = edited(raw, forFile(raw, edits));
  const { config, draft } = parseConfig({ path: file.path, bytes: Buffer.from(after) });
  return isDeepStrictEqual(config ?? draft, wanted) ? after : undefined;
}

const order: readonly string[] = targetNames;

/** The target of the config behind which a new one belongs; undefined before all others. */
const neighbour = ({ items }: Entries, name: TargetName): Entry | undefined =>
  items.findLast(({ key }) => order.indexOf(String(key)) < order.indexOf(name));

function intoBlock(
  text: string,
  heading: Node,
  targets: Entries,
  name: TargetName,
  line: string,
): Edit {
  const column = columnOf(text, targets);
  const above = neighbour(targets, name);
  const at = above ? afterEntry(text, above, column) : afterLine(text, startOf(heading));
  return { at, insert: onOwnLine(text, at, `${" ".repeat(column)}${line}`) };
}

/** Between braces: on a line of its own, if the first one has one. */
function intoFlow(text: string, targets: Entries, name: TargetName, line: string): Edit {
  const [first] = targets.items;
  const start = first ? startOf(first.key) : startOf(targets) + 1;
  const indent = lineBefore(text, start);
  const gap = indent.trim() === "" ? `\n${indent}` : " ";
  const above = neighbour(targets, name);
  return above
    ? { at: endOf(text, above), insert: `,${gap}${line}` }
    : { at: start, insert: `${line},${gap}` };
}
