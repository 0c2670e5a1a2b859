import { dirname, relative, sep } from "node:path";
import { configName, parseConfig } from "../config/config.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import type { Problem } from "../problems/problem.ts";
import { readFile } from "../source/read.ts";

/** A config, and the folder that its paths start at. */
export interface Project {
  readonly config: ConfigFile;
  readonly root: string;
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

/** The project of a config file. */
export function readProject({ config: path }: { readonly config: string }): Project | Failed {
  const read = readFile(path, `Write ${configName}, or pass another file with --config.`);
  if (read.problems) return read;
  const { config, problems } = parseConfig(read.file);
  if (problems) return { problems };
  return { config, root: relative(".", dirname(path)).split(sep).join("/") || "." };
}

/** The catalogue of `--catalog`, or that of the config. */
export function placeOf(options: {
  readonly config: string;
  readonly catalog: string | undefined;
}): CatalogPlace | Failed {
  if (options.catalog !== undefined) return { catalog: options.catalog, root: "." };
  const project = readProject(options);
  return project.problems ? project : { catalog: project.config.catalog, ...project };
}
