import { basename, dirname, relative, sep } from "node:path";
import { configName, parseConfig } from "../config/config.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import type { Problem } from "../problems/problem.ts";
import { readFile } from "../source/read.ts";
import type { Setting } from "./command.ts";

/** A config, and the folder that its paths start at. */
export interface Project {
  readonly config: ConfigFile;
  readonly root: string;
  /** The name of the config in that folder, unless it comes from a program. */
  readonly file?: string;
  readonly problems?: never;
}

/** The catalogue that a command is about, and the rest of the config if it comes from one. */
export interface CatalogPlace {
  readonly catalog: string;
  readonly root: string;
  readonly config?: ConfigFile;
  readonly problems?: never;
}

interface Failed {
  readonly problems: readonly Problem[];
}

/** What a command was called with that says which project is meant. */
interface Called {
  readonly options: { readonly config: string };
  readonly setting: Setting;
}

/** The project of a config file, or the one that calls. */
export function readProject({ options: { config: path }, setting }: Called): Project | Failed {
  if (setting.config && path === configName) return { config: setting.config, root: "." };
  const read = readFile(
    path,
    "Run: npx @org/error-codegen init. Or pass another file with --config.",
  );
  if (read.problems) return read;
  const { config, problems } = parseConfig(read.file);
  if (problems) return { problems };
  const root = relative(".", dirname(path)).split(sep).join("/") || ".";
  return { config, root, file: basename(path) };
}

/** The catalogue of `--catalog`, or that of the config. */
export function placeOf(
  call: Called & { readonly options: { readonly catalog: string | undefined } },
): CatalogPlace | Failed {
  const { catalog } = call.options;
  if (catalog !== undefined) return { catalog, root: "." };
  const project = readProject(call);
  return project.problems ? project : { catalog: project.config.catalog, ...project };
}
