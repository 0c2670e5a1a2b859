import { configName } from "../config/config.ts";
import { type TargetName, targets } from "../formats/targets.ts";
import { enumerated } from "../text/enumerated.ts";
import type { File } from "../write/file.ts";
import { folderListName } from "../write/folders.ts";
import { recordName } from "../write/record.ts";
import { unsettledAccess } from "./access.ts";
import { type Answers, answersFor, licensesIn } from "./answers.ts";
import { catalogText } from "./catalog.ts";
import { compilerAdvice } from "./compiler-advice.ts";
import { configText, hasTests } from "./config.ts";
import { homesOf } from "./folders.ts";
import type { Found } from "./found/index.ts";
import { lockfiles } from "./found/npm.ts";
import { isSpdx, licenseFault } from "./license.ts";
import { nextSteps, runs } from "./next.ts";
import { type Need, nodeNeeds } from "./node.ts";
import { filled } from "./placeholders.ts";
import { catalogFolder, catalogPath, vectorsFolder } from "./places.ts";
import {
  type Addition,
  type Example,
  json,
  type Laid,
  type Package,
  type PlannedFile,
  type SharedFile,
  versionOf,
} from "./project.ts";
import { pytestAdvice } from "./pytest-advice.ts";
import { releaseFiles } from "./release.ts";
import { siteFiles, unsettledPages } from "./site.ts";
import { unsettledModule } from "./targets/go.ts";
import { layouts } from "./targets/index.ts";
import { workflows } from "./workflows.ts";
import { workspaceFiles } from "./workspace.ts";

/** What init does: the files that it writes, and what it leaves to the owner. */
export interface Plan {
  /** The files; none of them may exist otherwise than it says. The config is the last one: where it is, everything is. */
  readonly files: readonly PlannedFile[];
  /** The folders that are generated. */
  readonly folders: readonly string[];
  readonly additions: readonly Addition[];
  /** The targets whose files go into a package of the owner. */
  readonly inside: readonly TargetName[];
  /** Why packages that are to be published have no licence; undefined if they have one. */
  readonly unlicensed: string | undefined;
  /** What only the owner can settle: the text of the licence, and who may install the packages. */
  readonly unsettled: readonly string[];
  /** The command that generates. */
  readonly generate: string;
  /** The commands to run next, in order. */
  readonly next: readonly string[];
  /** What of it needs a newer Node than the generator. */
  readonly needs: readonly Need[];
}

/** A catalogue of the codes in other files, in place of the one of the templates. */
export interface Imported {
  readonly text: string;
  readonly example: Example;
}

/** The plan for a folder, from the answers and from what is there. */
export function plan(answers: Answers, found: Found, imported?: Imported): Plan {
  const there = imported ? undefined : found.catalog;
  const example = imported?.example ??
    there?.catalog?.codes[0] ?? { identifier: "NotFound", constant: "NOT_FOUND" };
  const project = { answers, found, example };
  const chosen = targets.filter(({ name }) => answers.targets.includes(name));
  const laid = chosen.map(({ name }) => ({
    name,
    ...layouts[name]({ ...project, answers: answersFor(answers, name) }),
  }));
  const released = laid.flatMap((one) =>
    one.package ? { name: one.name, package: one.package } : [],
  );
  const packages = released.map((one) => one.package);
  const { generate } = runs(found);
  const shared = [
    ...laid.flatMap((one) => one.files),
    attributes(laid),
    ...(found.isNew ? workspaceFiles(project, packages, runs(found)) : []),
    ...(found.isNew ? releaseFiles(released, found) : []),
    ...workflows(packages, found),
    ...siteFiles(answers, found),
  ];
  const isThere = ({ mayExist, path }: SharedFile): boolean => mayExist === true && found.has(path);
  return {
    files: [
      ...(there?.catalog
        ? completed(there.text, answers)
        : [{ path: catalogPath, text: imported?.text ?? catalogText(answers, generate) }]),
      ...packages.flatMap((one) => packageFiles(one, answers, found)),
      ...shared.filter((file) => !isThere(file)).map(({ mayExist, lines, ...file }) => file),
      { path: configName, text: configText(laid, generate, answers) },
    ],
    folders: laid.flatMap(({ target: { out, tests } }) =>
      tests === undefined ? [out] : [out, tests],
    ),
    additions: [
      ...shared.filter(isThere).flatMap((file) => lacking(file, found)),
      ...laid.flatMap((one) => one.additions ?? []),
      ...membership(packages, found),
      ...compilerAdvice(packages, found),
      ...pytestAdvice(packages, found),
      ...(found.isNew ? otherLockfiles(found) : []),
      ...refusedScripts(answers, found),
    ],
    inside: laid.filter((one) => !one.package).map(({ name }) => name),
    unlicensed: packages.length > 0 && !answers.license ? unlicensed(found) : undefined,
    unsettled: [
      ...unsettledPages(answers, shared),
      ...unsettledText(packages, answers, found),
      ...unsettledAccess(packages),
      ...packages.flatMap(unsettledModule),
    ],
    generate,
    next: nextSteps(packages, answers, found),
    needs: nodeNeeds(packages, answers, found),
  };
}

/** A catalogue that is there with the answers in it, if `import` has left them open. */
function completed(before: string, answers: Answers): PlannedFile[] {
  const text = filled(before, answers);
  return text === before ? [] : [{ path: catalogPath, text, before }];
}

/** What pnpm wants to know of esbuild, which the site brings, where a workspace of pnpm is there. */
const refusedScripts = ({ site }: Answers, { npm }: Found): Addition[] =>
  site && npm?.manager === "pnpm"
    ? [{ file: "pnpm-workspace.yaml", where: "allowBuilds", lines: ["  esbuild: false"] }]
    : [];

/** What other programs have installed the generator by, where pnpm installs from now on. */
const otherLockfiles = ({ has }: Found): Addition[] =>
  lockfiles.flatMap(([file, manager]) =>
    manager !== "pnpm" && has(file)
      ? [{ file, isAdvice: true, lines: ["Delete it: pnpm installs this workspace."] }]
      : [],
  );

/** The lines that a file of the owner lacks. To git, `dist`, `/dist` and `dist/` are near enough. */
function lacking({ path, lines: wanted = [] }: SharedFile, { textOf }: Found): Addition[] {
  const plain = (line: string): string => line.trim().replaceAll(/^\/|\/$/g, "");
  const there = new Set(textOf(path)?.split("\n").map(plain));
  const missing = wanted.filter((line) => !there.has(plain(line)));
  return missing.length > 0 ? [{ file: path, lines: missing }] : [];
}

/** What git is told of generated files: the two sides of a record, and of a list, are both true. */
function attributes(laid: readonly Laid[]): SharedFile {
  const all = [
    ...laid.flatMap(({ generated }) => generated.map((path) => `${path} linguist-generated`)),
    ...(hasTests(laid) ? [`${vectorsFolder}/** linguist-generated`] : []),
    `${catalogFolder}/*.schema.json linguist-generated`,
    `${recordName} linguist-generated merge=union`,
    `${folderListName(configName)} linguist-generated merge=union`,
  ];
  return { path: ".gitattributes", text: lines(all), lines: all, mayExist: true };
}

/** Why no licence was taken from what is there; undefined if its text is copied. */
function unlicensed(found: Found): string | undefined {
  const [named] = licensesIn(found);
  if (named !== undefined) return licenseFault(named);
  return found.license ? undefined : "No licence was found.";
}

/** The text of a licence that is only named. It says whose the copyright is, which nobody else knows. */
const unsettledText = (
  packages: readonly Package[],
  { license }: Answers,
  found: Found,
): string[] =>
  isSpdx(license) && packages.length > 0 && !found.license
    ? [
        `the text of the licence, ${license}, with whose copyright it is: LICENSE here, and in ${enumerated(packages.map(({ folder }) => folder))}`,
      ]
    : [];

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join("");

/** The files that a package of any target has: its manifest, what git ignores, and the licence if there is one. */
function packageFiles(one: Package, { license }: Answers, found: Found): File[] {
  const { folder, manifest, ignored = [] } = one;
  const { name, private: isPrivate, description, ...rest } = manifest;
  const { remote } = found;
  const full = {
    name,
    version: versionOf(found),
    ...(isPrivate === true && { private: true }),
    description,
    ...(license && { license }),
    ...(remote &&
      isPrivate !== true && {
        repository: {
          type: "git",
          url: `git+https://${remote.host}/${remote.path}.git`,
          directory: `${remote.prefix}${folder}`,
        },
      }),
    ...rest,
  };
  const isWanted = isPrivate !== true || found.isNew;
  return [
    ...(isWanted ? [{ path: `${folder}/package.json`, text: json(full) }] : []),
    ...(ignored.length > 0 ? [{ path: `${folder}/.gitignore`, text: lines(ignored) }] : []),
    ...(found.license ? [{ path: `${folder}/LICENSE`, text: found.license.text }] : []),
  ];
}

/** The lines that make packages of npm members of the workspace that is there, or that make one. */
function membership(packages: readonly Package[], { npm }: Found): Addition[] {
  const ofNpm = packages.filter(({ manifest }) => manifest.private !== true);
  const patterns = homesOf(ofNpm)
    .filter((folder) => npm?.folders.includes(folder) === false)
    .map((folder) => `${folder}/*`);
  if (!npm || patterns.length === 0) return [];
  const quoted = patterns.map((pattern) => `"${pattern}"`);
  return npm.manager === "pnpm"
    ? [
        {
          file: "pnpm-workspace.yaml",
          where: "packages",
          lines: patterns.map((pattern) => `  - ${pattern}`),
        },
      ]
    : npm.folders.length > 0
      ? [{ file: "package.json", where: "workspaces", lines: quoted }]
      : [{ file: "package.json", lines: [`"workspaces": [${quoted.join(", ")}]`] }];
}
