import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import type { ConfigFile, RuntimeFile, TargetFile } from "../formats/config-file.ts";
import { isDevice } from "../model/devices.ts";
import { lockName } from "../source/lock-name.ts";
import { below } from "../source/read.ts";
import type { Reporter } from "../source/reporter.ts";
import { statsBehind, statsOf } from "../write/stats.ts";
import { homeFolder } from "./home.ts";
import { isWithin, namesBelow, realPath } from "./real.ts";
import { siteInputs } from "./site.ts";
import { targetFolder } from "./target-folder.ts";
import { testsFolder } from "./tests.ts";

/** Something that no folder of the generator may contain, and its real path. */
interface Treasure {
  readonly name: string;
  readonly real: string;
}

/** What folders are compared with. */
interface Surroundings {
  /** The folder that the config's paths are relative to, as written and as resolved. */
  readonly root: string;
  readonly here: string;
  readonly treasures: readonly Treasure[];
  /** The folder of translations. */
  readonly locales?: string;
  /** The folder of the catalogue. */
  readonly catalogs?: string;
}

/**
 * Each target has its own folder below the config, with nothing else in it, because the generator replaces
 * and removes files there. Folders are compared by their real paths.
 *
 * @param path The config, if it is a file.
 */
export function checkFolders(
  config: Partial<ConfigFile>,
  root: string,
  report: Reporter,
  path?: string,
): void {
  const around = surroundings(config, root, path);
  const owners: Treasure[] = [];
  for (const { name, holder, key, out, folder } of places(config)) {
    const say = (fact: string, fix: string): void => report.value(holder, key, fact, fix);
    const refuse = (reason: string, fix: string): void =>
      say(`${name} would own ${shown(folder)}, which ${reason}.`, fix);
    const real = realPath(below(root, folder));
    const unfitness = unfit(out, real, around);
    const holding = real && crowded(real, around);
    if (unfitness !== undefined) refuse(unfitness, "Use a subfolder.");
    else if (holding) refuse(holding, "Use a folder that contains nothing else.");
    if (real === undefined || unfitness !== undefined || holding) continue;
    const other = owners.find((owner) => isWithin(owner.real, real) || isWithin(real, owner.real));
    if (other)
      say(
        `${name} would share a folder with ${other.name}.`,
        `Give each ${config.vectors ? "output" : "target"} its own folder.`,
      );
    else owners.push({ name, real });
  }
  checkSchemas(config, around, owners, report);
}

/** A folder in the config that belongs to the generator. */
interface Place {
  readonly name: string;
  readonly holder: object;
  readonly key: string;
  /** As people write it. */
  readonly out: string;
  /** The folder itself: `out`, or one below. */
  readonly folder: string;
}

function places({ targets, vectors, site }: Partial<ConfigFile>): Place[] {
  const all = Object.entries<Partial<TargetFile & RuntimeFile>>({ ...targets }).flatMap(
    ([name, holder]) => {
      const { out, tests } = holder;
      return [
        ...(out === undefined
          ? []
          : [{ name, holder, key: "out", out, folder: targetFolder(name, { ...holder, out }) }]),
        ...(tests === undefined
          ? []
          : [
              {
                name: `The tests of ${name}`,
                holder,
                key: "tests",
                out: tests,
                folder: testsFolder(name, holder) ?? tests,
              },
            ]),
      ];
    },
  );
  const others = Object.entries({ "The vectors": vectors, site }).flatMap(([name, holder]) =>
    holder?.out === undefined
      ? []
      : [{ name, holder, key: "out", out: holder.out, folder: holder.out }],
  );
  return [...all, ...others];
}

/** The schemas may share a folder: anywhere in the project, or with the catalogue. */
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
  report.value(
    config,
    "schemas",
    fact,
    "Use a folder below this file's folder and outside all targets.",
  );
}

/** Why a folder cannot be written to, as the rest of a sentence. */
function unfit(out: string, real: string | undefined, { here }: Surroundings): string | undefined {
  if (!isNamed(out)) return "is not a folder name";
  if (isAbsolute(out)) return "is an absolute path";
  const device = out.split("/").find(isDevice);
  if (device) return `contains ${device}, a device on Windows, where no folder can have that name`;
  if (real === undefined) return "is a broken link";
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

/** Why a folder, or one around it, already belongs to something else. */
function crowded(real: string, { treasures, locales, here }: Surroundings): string | undefined {
  const held = treasures.find((treasure) => isWithin(treasure.real, real));
  if (held) return `contains ${held.name}`;
  if (isWithin(here, real)) return "contains this file";
  if (statsOf(join(real, ".git"))) return "is a git repository";
  return locales !== undefined && isWithin(real, locales)
    ? "is where translations are read from"
    : undefined;
}

/** Only the shell expands `~`; a name that ends with a space is a typo. */
const isNamed = (out: string): boolean =>
  out.split("/").every((name) => name === name.trim()) && !/^$|^~(\/|$)/.test(out);

const shown = (out: string): string =>
  out === out.trim() && out !== "" ? out : JSON.stringify(out);

/** Whether a path is a folder or can become one. */
function isFolder(path: string): boolean {
  const stats = statsBehind(path);
  return stats ? stats.isDirectory() : isFolder(dirname(path));
}

function surroundings(
  { catalog, site }: Partial<ConfigFile>,
  root: string,
  config?: string,
): Surroundings {
  const here = realPath(root) ?? resolve(root);
  const treasures: Treasure[] = [];
  const treasure = (name: string, path: string): void => {
    // A file may be a link: protect both the link and its target.
    const folder = realPath(dirname(path));
    for (const real of [realPath(path), folder && join(folder, basename(path))])
      if (real !== undefined) treasures.push({ name, real });
  };
  const home = homeFolder();
  if (home !== undefined) treasure("your home folder", home);
  if (config !== undefined) treasure("this file", config);
  for (const { path, name } of siteInputs(site ?? {})) treasure(name, below(root, path));
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
