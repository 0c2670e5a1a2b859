import { posix } from "node:path";
import { type Problem, problemWith } from "../problems/problem.ts";
import { enumerated } from "../text/enumerated.ts";
import { grouped } from "../text/grouped.ts";
import type { Owned } from "../write/output.ts";
import { manifestNames } from "./check.ts";
import { nearest } from "./manifest.ts";

/**
 * Warnings of folders that no target has any more, one for each package. Each says what goes, and what its owner does
 * with the rest.
 *
 * @param folders The folders, and those that targets have, relative to the working directory.
 */
export function leftBehind(
  folders: readonly string[],
  outputs: readonly Owned[],
  root: string,
): Problem[] {
  const owned = outputs.map(({ folder }) => posix.join(root, folder));
  const packages = grouped(folders, (folder) => packageAround(folder, owned, root));
  return [...packages].flatMap(([around, own]) =>
    around === undefined ? own.map(plain) : ofPackage(around, own),
  );
}

/** The folder of the package that a folder is in, unless it has the whole project or the folder of a target. */
function packageAround(folder: string, owned: readonly string[], root: string): string | undefined {
  const manifest = nearest(folder, ...manifestNames);
  const around = manifest === undefined ? root : posix.dirname(manifest);
  const isHeld = [root, ...owned].some((one) => isWithin(one, around));
  return isHeld ? undefined : around;
}

const isWithin = (path: string, folder: string): boolean =>
  !posix.relative(folder, path).startsWith("..");

const gone = (folders: readonly string[]): string => {
  const names = `${folders.length > 1 ? "folders" : "folder"} ${enumerated(folders)}`;
  return `No target has the ${names} any more, so what was generated there goes.`;
};

const plain = (folder: string): Problem =>
  warning(folder, gone([folder]), "What you wrote there stays. Delete it if nothing needs it.");

const ofPackage = (around: string, folders: readonly string[]): Problem =>
  warning(
    around,
    `${gone(folders)} The rest of the package ${around} stays, and its own build and tests fail while they use what is gone.`,
    `Delete ${around} if it was there for this alone, and every line that names it or its package: in workspace lists, manifests, workflows, README.md, .gitattributes and .changeset. Otherwise remove the code that uses it.`,
  );

const warning = (file: string, message: string, fix: string): Problem => ({
  ...problemWith(file, "own-folder", message, fix),
  level: "warning",
});
