import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import type { ConfigFile } from "../formats/config-file.ts";
import { isDevice } from "../model/devices.ts";
import { lockName } from "../source/lock-name.ts";
import { below } from "../source/read.ts";
import type { Reporter } from "../source/reporter.ts";
import { statsBehind, statsOf } from "../write/stats.ts";
import { isWithin, namesBelow, realPath } from "./real.ts";

/** Something that no folder of the generator may hold, and where it is. */
interface Treasure {
  readonly name: string;
  readonly real: string;
}

/** What folders are compared with. */
interface Surroundings {
  /** The folder that the config's paths are below, as it is named and where it is. */
  readonly root: string;
  readonly here: string;
  readonly treasures: readonly Treasure[];
  /** Where translations are read from. */
  readonly locales?: string;
  /** The folder that the catalogue is in. */
  readonly catalogs?: string;
}

/**
 * Each target has a folder of its own, below the config, and nothing else is at home there: the
 * generator replaces and removes files in it. Folders are compared by where they lead.
 *
 * @param path The config, where it is a file.
 */
export function checkFolders(
  config: Partial<ConfigFile>,
  root: string,
  report: Reporter,
  path?: string,
): void {
  const around = surroundings(config, root, path);
  const owners: Treasure[] = [];
  for (const [name, target] of Object.entries({ ...config.targets })) {
    const { out } = target;
    if (out === undefined) continue;
    const say = (fact: string, fix: string): void => report.value(target, "out", fact, fix);
    const refuse = (reason: string, fix: string): void =>
      say(`${name} would own ${shown(out)}, which ${reason}.`, fix);
    const real = realPath(below(root, out));
    const unfitness = unfit(out, real, around);
    const holding = real && crowded(real, around);
    if (unfitness !== undefined) refuse(unfitness, "Name a subfolder.");
    else if (holding) refuse(holding, "Name a folder that holds nothing else.");
    if (real === undefined || unfitness !== undefined || holding) continue;
    const other = owners.find((owner) => isWithin(owner.real, real) || isWithin(real, owner.real));
    if (other)
      say(
        `${name} would share a folder with ${other.name}.`,
        "Give each target a folder of its own.",
      );
    else owners.push({ name, real });
  }
  checkSchemas(config, around, owners, report);
}

/** The schemas may stand beside other files, and so anywhere in the project, or beside the catalogue. */
function checkSchemas(
  config: Partial<ConfigFile>,
  around: Surroundings,
  owners: readonly Treasure[],
  report: Reporter,
): void {
  const { schemas } = config;
  if (schemas === undefined) return;
  const { root, here, catalogs } = around;
  const real = realPath(below(root, schemas));
  const isAtHome = real !== undefined && (real === here || real === catalogs);
  const owner = owners.find((one) => real !== undefined && isWithin(real, one.real));
  const reason =
    (isAtHome && isNamed(schemas) ? undefined : unfit(schemas, real, around)) ??
    (owner && `belongs to ${owner.name}`);
  if (reason === undefined) return;
  const fact = `The schemas would go into ${shown(schemas)}, which ${reason}.`;
  report.value(config, "schemas", fact, "Name a folder below this file's, outside of all targets.");
}

/** Why a folder is not one that can be written to, as it goes on after its name. */
function unfit(out: string, real: string | undefined, { here }: Surroundings): string | undefined {
  if (!isNamed(out)) return "is not the name of a folder";
  if (isAbsolute(out)) return "is a place on one machine";
  const device = out.split("/").find(isDevice);
  if (device) return `has ${device} in it, a device on Windows, where no folder can have that name`;
  if (real === undefined) return "is a link to nothing";
  if (real === here || !isWithin(real, here)) {
    const isPlain = isWithin(resolve(here, out), here);
    return isPlain && real !== here
      ? `is not below this file's folder: a link leads to ${real}`
      : "is not below this file's folder";
  }
  if (!isFolder(real)) return "is not a folder";
  const [name] = namesBelow(here, real).filter((one) => /^(\.git|node_modules)$/i.test(one));
  return name && `is in ${name}`;
}

/** What stands in a folder, or what the folder is of, that is not the generator's. */
function crowded(real: string, { treasures, locales, here }: Surroundings): string | undefined {
  const held = treasures.find((treasure) => isWithin(treasure.real, real));
  if (held) return `holds ${held.name}`;
  if (isWithin(here, real)) return "holds this file";
  if (statsOf(join(real, ".git"))) return "is a git repository";
  return locales !== undefined && isWithin(real, locales)
    ? "is where translations are read from"
    : undefined;
}

/** The shell knows ~, and nobody else does; a name that ends with a space is a slip. */
const isNamed = (out: string): boolean =>
  out.split("/").every((name) => name === name.trim()) && !/^$|^~(\/|$)/.test(out);

const shown = (out: string): string =>
  out === out.trim() && out !== "" ? out : JSON.stringify(out);

/** Whether a path is a folder, or can become one. */
function isFolder(path: string): boolean {
  const stats = statsBehind(path);
  return stats ? stats.isDirectory() : isFolder(dirname(path));
}

function surroundings(
  { catalog }: Partial<ConfigFile>,
  root: string,
  config?: string,
): Surroundings {
  const here = realPath(root) ?? resolve(root);
  const treasures: Treasure[] = [];
  const treasure = (name: string, path: string): void => {
    // A file may be a link: neither that nor what it leads to may go.
    const folder = realPath(dirname(path));
    for (const real of [realPath(path), folder && join(folder, basename(path))])
      if (real !== undefined) treasures.push({ name, real });
  };
  const home = homeFolder();
  if (home !== undefined) treasure("your home folder", home);
  if (config !== undefined) treasure("this file", config);
  if (catalog === undefined) return { root, here, treasures };
  const at = below(root, catalog);
  const isInFolder = statsBehind(at)?.isDirectory();
  const folder = isInFolder ? at : dirname(at);
  treasure("the catalogue", at);
  treasure("the lock", join(folder, lockName));
  treasure("translations", join(folder, "locales"));
  const locales = realPath(join(folder, "locales"));
  const catalogs = realPath(folder);
  return { root, here, treasures, ...(locales && { locales }), ...(catalogs && { catalogs }) };
}

/** The home folder; in a container the user may have none. */
function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return;
  }
}
