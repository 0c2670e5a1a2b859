import { posix } from "node:path";
import type { Text } from "../source/text.ts";
import { type Lack, lacking, problemAt, readJson, tableAt } from "./manifest.ts";
import { neededFor } from "./needs/need.ts";
import { peers } from "./needs/typescript.ts";
import { npmWorkspace, packageFolders } from "./npm-workspace.ts";

const sections = ["dependencies", "peerDependencies", "devDependencies", "optionalDependencies"];

/**
 * What a `package.json` lacks for the parts of the runtime. The runtime itself needs nothing. If it is the manifest of
 * the package that programs import, each part needs a subpath, and no other part has one. Undefined if it is that of a
 * workspace, and the folder is where its packages are.
 */
export function checkPackageJson(
  manifest: Text,
  folder: string,
  parts: readonly string[],
  name = "",
): Lack[] | undefined {
  const { value, problem } = readJson(manifest);
  if (problem) return [{ problem }];
  if (isAmongPackages(folder, posix.dirname(manifest.path))) return;
  return [
    ...peersLacking(manifest, value, parts),
    ...(tableAt(value).name === name
      ? [...subpathsLacking(manifest, value, parts), ...subpathsLeft(manifest, value, parts)]
      : []),
  ];
}

/** Whether a folder is below one that has the packages of a workspace. */
function isAmongPackages(folder: string, workspace: string): boolean {
  const inside = posix.relative(workspace, folder);
  const { globs = [] } = npmWorkspace(workspace) ?? {};
  return packageFolders(globs).some((packages) => inside.startsWith(`${packages}/`));
}

const peersLacking = (manifest: Text, value: unknown, parts: readonly string[]): Lack[] =>
  neededFor(peers, parts)
    .filter(({ name }) => !sections.some((section) => Object.hasOwn(tableAt(value, section), name)))
    .map(({ name, range }) =>
      lacking(
        manifest,
        /"peerDependencies"/,
        `${manifest.path} does not name ${name}, whose error handler the config asks for.`,
        { where: "peerDependencies", line: `"${name}": "${range}"` },
        "warning",
      ),
    );

function subpathsLacking(manifest: Text, value: unknown, parts: readonly string[]): Lack[] {
  const exported = tableAt(value, "exports");
  const patterns = Object.keys(exported).filter((key) => /^\.\/\*/.test(key));
  const main = exported["."];
  if (main === undefined || patterns.length > 0) return [];
  return parts
    .filter((part) => !Object.hasOwn(exported, `./${part}`))
    .map((part) =>
      lacking(
        manifest,
        /"exports"/,
        `${manifest.path} does not export ./${part}, which the config asks for.`,
        {
          where: "exports",
          line: `"./${part}": ${subpath(main, part)}`,
        },
        "warning",
      ),
    );
}

/** The subpaths of parts that the config does not ask for, where they lead to what would be generated for them. */
function subpathsLeft(manifest: Text, value: unknown, parts: readonly string[]): Lack[] {
  const { ".": main, ...exported } = tableAt(value, "exports");
  return peers
    .flatMap((peer) => peer.parts ?? [])
    .filter((part) => !parts.includes(part) && Object.hasOwn(exported, `./${part}`))
    .filter((part) => JSON.stringify(exported[`./${part}`]) === subpath(main, part))
    .map((part) => ({
      problem: problemAt(
        manifest,
        new RegExp(`"\\./${part}"`),
        `${manifest.path} exports ./${part}, which the config does not ask for, so nothing is generated there.`,
        `Delete it, or add ${part} to with in the config.`,
        "warning",
      ),
    }));
}

/** What a part is exported as, by what the package itself is. */
const subpath = (main: unknown, part: string): string | undefined =>
  JSON.stringify(main)?.replaceAll(/\bindex\b/g, part);
