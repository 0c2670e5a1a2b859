import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { lockName } from "../source/lock-name.ts";
import type { Output, Owned } from "./output.ts";
import { isPlainPath } from "./record.ts";
import { foldersOf, readRecord } from "./scan.ts";
import { ignoreMissing, statsBehind, statsOf } from "./stats.ts";

/** The list beside a config, as it is and as it should be. */
export interface FolderList {
  readonly file: string;
  /** Its text, with LF; undefined if there is none. */
  readonly text?: string;
  readonly wanted: string;
  readonly isCurrent: boolean;
}

/** The name of the list of a config: `.error-codegen.folders`. */
export const folderListName = (config: string): string =>
  `.${config.replace(/\.ya?ml$/, "")}.folders`;

/**
 * The list of the folders that a config generates into, which is committed beside it: by it, any clone knows the
 * folder of a target that has left the config. It proves nothing of the files there; each folder's record does.
 *
 * @param config The name of the config file.
 */
export function folderList(outputs: readonly Owned[], root: string, config: string): FolderList {
  const file = posix.join(root, folderListName(config));
  const text = ignoreMissing(() => readFileSync(file, "utf8"))?.replaceAll("\r\n", "\n");
  const folders = [...new Set(outputs.map(({ folder }) => plain(folder)))].sort();
  const head = `# ${config} generates into these folders. In one that it no longer names, what was generated is removed.\n`;
  const wanted = head + folders.map((folder) => `${folder}\n`).join("");
  return { file, ...(text !== undefined && { text }), wanted, isCurrent: text === wanted };
}

/**
 * The folders that are listed and no longer generated. What their records prove to be ours is to be removed; a
 * lock stays, because a release wrote it.
 */
export function abandoned(
  { text = "" }: FolderList,
  outputs: readonly Owned[],
  root: string,
): Output[] {
  const names = new Set(outputs.map(({ folder }) => plain(folder)));
  const inodes = new Set(
    outputs.map(({ folder }) => inodeOf(statsBehind(posix.join(root, folder)))),
  );
  const isGone = (folder: string): boolean =>
    isPlainPath(folder) && !names.has(folder) && isFolder(folder, root);
  const gone = [...new Set(text.split("\n"))].filter(isGone);
  return gone.flatMap((folder): Output[] => {
    const at = posix.join(root, folder);
    const { entries } = readRecord(at);
    // On a disk without case, another spelling is the same folder.
    if (!entries?.size || inodes.has(inodeOf(statsOf(at)))) return [];
    const owns = (path: string): boolean => entries.has(path) && path !== lockName;
    return [{ folder, files: () => [], owns, isAbandoned: true }];
  });
}

const plain = (folder: string): string => posix.normalize(`${folder}/`).slice(0, -1);

/** Whether a path leads to a folder, and not through a link. */
const isFolder = (folder: string, root: string): boolean =>
  foldersOf(`${folder}/`).every((path) => statsOf(posix.join(root, path))?.isDirectory());

const inodeOf = (stats: { readonly dev: number; readonly ino: number } | undefined): string =>
  stats ? `${stats.dev} ${stats.ino}` : "";
