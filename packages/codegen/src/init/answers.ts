import { type TargetName, targets } from "../formats/targets.ts";
import { nameFault } from "./faults.ts";
import type { Found } from "./found/index.ts";
import { nameOf } from "./found/maven.ts";
import { isLicense } from "./license.ts";
import { type Names, namesOf } from "./names.ts";
import { partsOf } from "./parts.ts";
import { slugOf } from "./slug.ts";

/** What decides what is laid down: what was asked, or else what was found. */
export interface Answers {
  /** Whose errors they are, as people write it: `Acme`. */
  readonly name: string;
  /** Where the pages of the codes will be. */
  readonly docs: string;
  readonly targets: readonly TargetName[];
  /** The folder of all packages, if one was asked for. */
  readonly packages?: string;
  /** Target to the folder of its package, where that is below another one. */
  readonly homes?: Readonly<Partial<Record<TargetName, string>>>;
  /** Target to the name of its package. */
  readonly names: Names;
  /** The optional parts of runtimes. */
  readonly parts: readonly string[];
  /** Whether a site is made of the catalogue. */
  readonly site?: boolean;
  /** The licence: an expression of SPDX, or what npm takes in place of one. */
  readonly license?: string;
}

/** What was asked for; the rest is taken from what was found. */
export type Given = {
  readonly [Field in Exclude<keyof Answers, "names" | "homes">]?: Answers[Field] | undefined;
} & { readonly names?: Names | undefined };

/** The answers to everything that was not asked. */
export function answersFrom(given: Given, found: Found): Answers {
  const name = given.name ?? defaultName(found);
  const license = given.license ?? licensesIn(found).find(isLicense);
  const { packages } = given;
  return {
    name,
    docs: (given.docs ?? defaultDocs(name, found)).replace(/(?<!\/)$/, "/"),
    targets: given.targets ?? defaultTargets(found),
    ...(packages !== undefined && { packages }),
    names: { ...namesOf(name, packages, found), ...given.names },
    parts: given.parts ?? foundParts(found),
    ...(given.site === true && { site: true }),
    ...(license !== undefined && { license }),
  };
}

/** The answers as they are for one target. */
export const answersFor = (answers: Answers, name: TargetName): Answers => {
  const packages = answers.homes?.[name];
  return packages === undefined ? answers : { ...answers, packages };
};

/** The licences that manifests and `LICENSE` name. */
export const licensesIn = ({ npm, cargo, python, license }: Found): string[] =>
  [npm?.license, cargo?.license, python?.license, license?.id].filter((id) => id !== undefined);

/**
 * Whose code it is: by its catalogue, the scope of its packages, the owner of its repository or module, the name of the
 * application in a manifest, or the folder.
 */
function defaultName({ catalog, remote, go, folder, ...manifests }: Found): string {
  const { npm, python, cargo, maven } = manifests;
  const title = catalog?.title?.replace(/ errors$/i, "");
  if (title !== undefined && nameFault(title) === undefined) return title;
  const owner = remote?.path.split("/")[0] ?? /^[^/]+\.[^/]+\/([^/]+)/.exec(go ?? "")?.[1];
  const artifact = maven && nameOf(maven);
  const names = [npm?.scope?.slice(1), owner, npm?.name, python?.name, cargo?.crate, artifact];
  const name = names.find((one) => one !== undefined && nameFault(one) === undefined) ?? folder;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * What the catalogue says, or the pages of the repository, if its host is known to have some; otherwise an address
 * that cannot exist.
 */
function defaultDocs(name: string, { catalog, remote }: Found): string {
  if (catalog?.docs !== undefined) return catalog.docs;
  const [owner = "", repository] = remote?.path.split("/") ?? [];
  if (remote?.host === "github.com") {
    const host = `${owner.toLowerCase()}.github.io`;
    return repository?.toLowerCase() === host
      ? `https://${host}/`
      : `https://${host}/${repository}/`;
  }
  return `https://${slugOf(name)}.example/errors/`;
}

/** The languages that are there, or else those of the workspaces around it, or TypeScript; and pages. */
function defaultTargets(found: Found): TargetName[] {
  const { npm, go, cargo, maven, python, workspaces, members, has } = found;
  const hasGradle = ["build.gradle", "build.gradle.kts"].some(has);
  const there = {
    typescript: npm,
    go: go ?? members.go,
    python: python ?? members.python,
    rust: cargo,
    java: maven ?? (hasGradle || undefined),
  };
  const isThere = ({ name }: { name: TargetName }): boolean =>
    Object.hasOwn(there, name) && there[name as keyof typeof there] !== undefined;
  const languages = targets.filter(isThere).map((target) => target.name);
  const around = workspaces.map(({ language }) => language);
  const [nearest = ["typescript"] as const] = [languages, around].filter(
    ({ length }) => length > 0,
  );
  return [...nearest, "markdown"];
}

/** The parts whose frameworks are dependencies. */
function foundParts({ npm, cargo, maven, python }: Found): string[] {
  const ofNpm = npm ? [...npm.dependencies, ...npm.ofMembers] : [];
  const packages = new Set([...ofNpm, ...(cargo?.dependencies ?? [])]);
  for (const name of python?.dependencies ?? [])
    packages.add(name === "fastapi" ? "starlette" : name);
  if (maven?.groups.some((group) => /^org\.springframework(?:\.|$)/.test(group)))
    packages.add("spring");
  return Object.values(partsOf)
    .flat()
    .filter((part) => packages.has(part));
}
