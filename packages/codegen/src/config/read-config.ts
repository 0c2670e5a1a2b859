import { basename, dirname, posix, relative, resolve, sep } from "node:path";
import type { ConfigFile } from "../formats/config-file.ts";
import type { Problem } from "../problems/problem.ts";
import { below, readFile } from "../source/read.ts";
import type { Source } from "../source/source.ts";
import { type SourceFile, Text } from "../source/text.ts";
import { folderListName } from "../write/folders.ts";
import { statsBehind, statsOf } from "../write/stats.ts";
import { configName, parseConfig } from "./config.ts";
import { inputsOf } from "./inputs.ts";

/** A config as it was read, and the folder that its paths start at. */
export interface ReadConfig {
  readonly config: ConfigFile;
  readonly root: string;
  /** The name of the config in that folder, unless it comes from a program. */
  readonly file?: string;
  /** The places of what it says, unless it comes from a program. */
  readonly configSource?: Source;
  readonly problems?: never;
}

/** Why a config cannot be used, and the files that it names: some may only not be there yet. */
interface Refused {
  readonly problems: readonly Problem[];
  readonly inputs: readonly string[];
}

/**
 * Reads a config file, whose catalogue has to be there.
 *
 * @param instead What else can be passed.
 */
export function readConfig(
  path: string,
  instead = "another file with --config",
): ReadConfig | Refused {
  const read = readFile(path, remedyFor(path, instead));
  if (read.problems) return { ...read, inputs: [] };
  const root = relative(".", dirname(path)).split(sep).join("/") || ".";
  const { config, source, problems, draft } = parseConfig(read.file);
  if (problems) return { problems, inputs: inputsOf(draft, root) };
  return statsOf(below(root, config.catalog))
    ? { config, root, file: basename(path), configSource: source }
    : {
        problems: [withoutCatalog(read.file, config.catalog)],
        inputs: inputsOf(config, root),
      };
}

/** What helps if a config cannot be read. */
function remedyFor(path: string, instead: string): string {
  if (statsBehind(path)?.isDirectory()) {
    const inside = posix.join(path, configName);
    return statsBehind(inside)
      ? `Use the file in it: --config ${inside}`
      : "Use the path of a config with --config, which is a file.";
  }
  const list = posix.join(dirname(path), folderListName(basename(path)));
  if (statsBehind(list)) return `Bring it back, such as from git: ${list} shows that it was here.`;
  const above = path === configName ? folderAbove(path) : undefined;
  if (above !== undefined) return `Run the command in ${above}, where it is.`;
  return `Run: npx @org/error-codegen init. Or pass ${instead}.`;
}

/** The nearest folder above this one that has a file. */
function folderAbove(name: string): string | undefined {
  for (let up = ".."; resolve(up) !== resolve(up, ".."); up = posix.join(up, ".."))
    if (statsBehind(posix.join(up, name))) return up;
  return;
}

/** The problem that the catalogue is not where the config says, at its line. */
function withoutCatalog({ path, bytes }: SourceFile, catalog: string): Problem {
  const text = new Text(path, Buffer.from(bytes).toString());
  const at = text.content.search(/(?<=^catalog:[ \t]*)[^ \t]/m);
  const fix =
    "Write the catalogue there, or correct the path here. It is relative to the folder of this file.";
  return text.problem(Math.max(0, at), "config", `${catalog} does not exist.`, fix);
}
