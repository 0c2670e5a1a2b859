import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { posix } from "node:path";
import { lockName } from "./lock-name.ts";
import type { SourceFiles } from "./source.ts";
import type { SourceFile } from "./text.ts";

/** The time in milliseconds after which the search of an enormous history stops. */
const timeout = 10_000;

/** The output of a git command; undefined if it fails. It never prompts or fetches. */
export function git(cwd: string, args: readonly string[], input = ""): Buffer | undefined {
  const env = { ...process.env, GIT_LITERAL_PATHSPECS: "1", GIT_NO_LAZY_FETCH: "1" };
  const options = { cwd, env, input, maxBuffer: 1024 * 1024 * 1024, timeout };
  const { status, stdout } = spawnSync("git", args, options);
  return status === 0 ? stdout : undefined;
}

/** The content of each file that git knows by such a name: `HEAD:./catalog.yaml`. */
export function blobs(cwd: string, names: readonly string[]): (Buffer | undefined)[] {
  const input = names.map((name) => `${name}\n`).join("");
  let rest = names.length > 0 ? git(cwd, ["cat-file", "--batch"], input) : undefined;
  return names.map(() => {
    const end = rest?.indexOf("\n") ?? -1;
    const size = / blob (\d+)$/.exec(rest?.toString("utf8", 0, end) ?? "")?.[1];
    const bytes = size === undefined ? undefined : rest?.subarray(end + 1, end + 1 + Number(size));
    rest = rest?.subarray(end + 1 + (size === undefined ? 0 : Number(size) + 1));
    return bytes;
  });
}

/**
 * The files of a catalogue in a git revision, at its present path. Undefined if there is no such revision,
 * no repository or no git.
 */
export function readRevision(revision: string, path: string): SourceFiles | undefined {
  const isFolder = statSync(path).isDirectory();
  const cwd = isFolder ? path : posix.dirname(path);
  const name = `${revision}^{commit}`;
  const commit = git(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", name]);
  if (commit === undefined) return;
  const id = commit.toString().trim();
  const read = (file: string): SourceFile[] => {
    const bytes = git(cwd, ["show", `${id}:./${file}`]);
    return bytes ? [{ path: `${revision}:${posix.join(cwd, file)}`, bytes }] : [];
  };
  const listed =
    git(cwd, ["ls-tree", "-z", "--name-only", id, "./", "./locales/"])?.toString() ?? "";
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
