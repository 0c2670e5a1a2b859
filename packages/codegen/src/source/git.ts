import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { posix } from "node:path";
import { lockName } from "./lock-name.ts";
import type { SourceFiles } from "./source.ts";
import type { SourceFile } from "./text.ts";

/**
 * The files of a catalogue in a git revision, at its present path. Undefined if there is no such revision,
 * no repository or no git.
 */
export function readRevision(revision: string, path: string): SourceFiles | undefined {
  const isFolder = statSync(path).isDirectory();
  const cwd = isFolder ? path : posix.dirname(path);
  const git = (...args: readonly string[]): Buffer | undefined => {
    const { status, stdout } = spawnSync("git", args, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return status === 0 ? stdout : undefined;
  };
  const name = `${revision}^{commit}`;
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", name)?.toString();
  if (commit === undefined) return;
  const id = commit.trim();
  const read = (file: string): SourceFile[] => {
    const bytes = git("show", `${id}:./${file}`);
    return bytes ? [{ path: `${revision}:${posix.join(cwd, file)}`, bytes }] : [];
  };
  const listed = git("ls-tree", "-z", "--name-only", id, "./", "./locales/")?.toString() ?? "";
  const yaml = listed.split("\0").filter((file) => /\.ya?ml$/.test(file));
  const isLocale = (file: string): boolean => file.startsWith("locales/");
  const own = isFolder ? yaml.filter((file) => !isLocale(file)) : [posix.basename(path)];
  const [lock] = read(lockName);
  return {
    catalog: own.flatMap(read),
    locales: yaml.filter(isLocale).flatMap(read),
    ...(lock && { lock }),
  };
}
