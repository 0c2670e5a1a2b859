import { basename } from "node:path";
import { configName } from "../config/config.ts";
import { type ReadConfig, readConfig } from "../config/read-config.ts";
import type { ConfigFile } from "../formats/config-file.ts";
import type { Problem } from "../problems/problem.ts";
import { runOf } from "../text/header.ts";
import { type Setting, UsageError } from "./command.ts";

/** A config, and the folder that its paths start at. */
export type Project = ReadConfig;

/** The catalogue that a command is about, and the rest of the project if it comes from one. */
export interface CatalogPlace extends Partial<Project> {
  readonly catalog: string;
  readonly root: string;
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
export function readProject(
  { options: { config: path }, setting }: Called,
  instead?: string,
): Project | Failed {
  if (setting.config && path === configName) return { config: setting.config, root: "." };
  return readConfig(path, instead);
}

/** The catalogue of `--catalog`, or that of the config. */
export function placeOf(
  call: Called & { readonly options: { readonly catalog: string | undefined } },
): CatalogPlace | Failed {
  const { catalog } = call.options;
  if (catalog !== undefined && basename(catalog) === configName)
    throw new UsageError(`${catalog} is a config, not a catalogue. Use --config ${catalog}.`);
  if (catalog !== undefined) return { catalog, root: "." };
  const project = readProject(call, "another file with --config, or a catalogue with --catalog");
  return project.problems ? project : { catalog: project.config.catalog, ...project };
}

/** How people run a command here. */
export const runIn = ({ command: generate }: ConfigFile, { run }: Setting, call: string): string =>
  run === undefined ? runOf(generate, call) : `${run} ${call}`;
