import { posix } from "node:path";
import type { ConfigFile, PartsFile, TargetFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import { readJson, tableAt } from "../../manifests/manifest.ts";
import { packageName } from "../../model/package-name.ts";
import { Text } from "../../source/text.ts";
import { before } from "../again/before.ts";
import { licenseThere } from "../again/licenses.ts";
import { type Answers, answersFor, answersFrom, type Given } from "../answers.ts";
import { codegen, siteName } from "../codegen.ts";
import type { Found } from "../found/index.ts";
import { partsOf } from "../parts.ts";
import { layouts } from "../targets/index.ts";
import type { Added } from "./added.ts";

/** The first run of `init` in a folder, as what is there tells it. */
export interface First {
  /** What it found. */
  readonly found: Found;
  /** The answers that make the targets that are there. */
  readonly answers: Answers;
  /** The answers that make these and what is asked for now. */
  readonly more: Answers;
}

/** Finds out what the first run found and was told. */
export function firstRun(
  given: Given,
  found: Found,
  config: ConfigFile,
  added: Added,
  root: string,
): First {
  const there = Object.entries({ ...config.targets }) as [TargetName, PartsFile & TargetFile][];
  const then = withoutOurs(before({}, found, config).found, found);
  const own = Object.fromEntries(
    there.flatMap(([name, target]) => {
      const known = packageName(target);
      return known === undefined ? [] : [[name, known]];
    }),
  );
  const license = given.license ?? licenseThere(config, found, root);
  const said = { ...given, site: config.site !== undefined, license };
  const targets = there.map(([name]) => name);
  const answersIn = (packages: string | undefined): Answers => {
    const answers = answersFrom({ ...said, targets, packages }, then);
    return { ...answers, names: { ...answers.names, ...own } };
  };
  const homes = Object.fromEntries(
    there.flatMap(([name, { out }]) => {
      const home = homeOf(name, out, answersIn(undefined), then);
      return home === undefined ? [] : [[name, home]];
    }),
  );
  // Pages alone say nothing of packages, but a workspace of ours has a place for them.
  const isOpen = then.isNew && targets.every((name) => name === "markdown");
  const [usual = isOpen ? found.npm?.folders[0] : undefined] = Object.values(homes);
  const first = {
    ...answersIn(usual),
    homes,
    parts: there.flatMap(([, target]) => target.with ?? []),
  };
  const home = given.packages ?? usual;
  const { names, parts } = answersIn(home);
  const isForAdded = (part: string): boolean =>
    added.targets.some((name) => partsOf[name]?.includes(part));
  return {
    found: then,
    answers: first,
    more: {
      ...first,
      targets: [...targets, ...added.targets],
      names,
      parts: [...first.parts, ...[...added.parts.values()].flat(), ...parts.filter(isForAdded)],
      ...(added.site && { site: true }),
      homes: {
        ...homes,
        ...(home !== undefined && Object.fromEntries(added.targets.map((name) => [name, home]))),
      },
    },
  };
}

/**
 * What was found without the files that `init` writes, which are there now. Sources are the owner's.
 *
 * @param now What is found now.
 */
function withoutOurs(then: Found, now: Found): Found {
  const isSource = (path: string): boolean => path.startsWith("src/");
  const manifest = now.textOf("package.json") ?? "";
  const { value } = readJson(new Text("package.json", manifest));
  const { [codegen.name]: generator, [siteName]: siteBuilder } = tableAt(value, "devDependencies");
  return {
    ...then,
    ...(then.isNew && typeof generator === "string" && { generator }),
    ...(then.isNew && typeof siteBuilder === "string" && { siteBuilder }),
    has: (path) => isSource(path) && now.has(path),
    textOf: (path) => (isSource(path) ? now.textOf(path) : undefined),
  };
}

/** The folder of packages that puts a target where it is; undefined if it is where nothing was asked, or elsewhere. */
function homeOf(name: TargetName, out: string, answers: Answers, found: Found): string | undefined {
  const parts = out.split("/");
  const above = parts.map((_, index) => posix.join(...parts.slice(0, index + 1)));
  const isAt = (home: string | undefined): boolean => {
    const asked = home === undefined ? answers : { ...answers, homes: { [name]: home } };
    const project = { answers: answersFor(asked, name), found };
    return (
      layouts[name]({ ...project, example: { identifier: "", constant: "" } }).target.out === out
    );
  };
  return isAt(undefined) ? undefined : above.find(isAt);
}
