import { posix } from "node:path";
import type { TargetName } from "../formats/targets.ts";
import { packageFolders } from "../manifests/npm-workspace.ts";
import type { Found } from "./found/index.ts";
import type { Membered, Members } from "./found/members.ts";

/** Target to the folder of its package. */
export type Folders = Readonly<Record<Exclude<TargetName, "markdown">, string>>;

/**
 * The folders of packages. In a new workspace all are together. Elsewhere each is beside the other packages of its
 * language, unless a folder is asked for; a language that has none there takes the folder of libraries.
 */
export function foldersOf(asked: string | undefined, found: Found): Folders {
  const { isNew, npm, members } = found;
  if (isNew) {
    const at = (name: string): string => posix.join(asked ?? usual, name);
    return {
      typescript: at("typescript"),
      go: at("go"),
      python: at("python"),
      rust: at("rust"),
      java: at("java"),
      "json-schema": at("json-schema"),
      openapi: at("openapi"),
    };
  }
  const ofNpm = asked ?? libraries(npm?.folders ?? []) ?? usual;
  const common = asked ?? (isForLibraries(ofNpm) ? ofNpm : usual);
  const homeOf = (language: Membered): string => {
    const own = members[language];
    return asked === undefined && own ? homeIn(own) : common;
  };
  const homes = [ofNpm, ...(["go", "python", "rust", "java"] as const).map(homeOf)];
  const at = (language: Membered): string => {
    const home = homeOf(language);
    const isShared = home === "." || homes.filter((one) => one === home).length > 1;
    return posix.join(home, isShared ? `errors-${language}` : "errors");
  };
  return {
    typescript: posix.join(ofNpm, "errors"),
    go: at("go"),
    python: at("python"),
    rust: at("rust"),
    java: at("java"),
    "json-schema": posix.join(ofNpm, "error-schema"),
    openapi: posix.join(ofNpm, "error-openapi"),
  };
}

/** The folder of packages where nothing says another. */
export const usual = "packages";

/** The folders that packages are in, each once. */
export const homesOf = (packages: readonly { readonly folder: string }[]): string[] => [
  ...new Set(packages.map(({ folder }) => posix.dirname(folder))),
];

/** Whether packages of any language are at home in a folder, by its name. */
const isForLibraries = (folder: string): boolean => /(?:^|\/)(?:packages|libs?)$/.test(folder);

/** The folder for libraries among some: by its name, or else the first. */
const libraries = (folders: readonly string[]): string | undefined =>
  folders.find(isForLibraries) ?? folders[0];

/** The folder of a workspace's new packages: where a pattern takes them, or else where the others are. */
function homeIn({ top, members }: Members): string {
  const below = members
    .map((member) => posix.normalize(member))
    .filter((one) => !/^\.\./.test(one));
  const beside = [...new Set(below.map((member) => posix.dirname(member)))];
  const [only = ".", ...others] = beside;
  const home =
    libraries(packageFolders(members)) ??
    beside.find(isForLibraries) ??
    (others.length > 0 ? "." : only);
  return posix.join(top, home);
}

/** What a workspace has to say to take a folder as a member: its path from there; undefined if it takes it already. */
export function missingMember(folder: string, { top, members }: Members): string | undefined {
  const inside = posix.relative(top, folder);
  return members.some((member) => patternOf(member).test(inside)) ? undefined : inside;
}

/** What a pattern of members matches: `*` is any part of a folder's name. */
const patternOf = (member: string): RegExp =>
  new RegExp(
    `^${posix
      .normalize(member)
      .replaceAll(/[.+?^$()[\]{}|\\]/g, "\\$&")
      .replaceAll(/\*+/g, "[^/]*")}$`,
  );
