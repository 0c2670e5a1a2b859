import { spawnSync } from "node:child_process";

/** The place that a repository is pushed to. */
export interface Remote {
  /** `github.com` */
  readonly host: string;
  /** `acme/errors` */
  readonly path: string;
  /** The folder's path below the top of the repository; empty if it is the top. */
  readonly prefix: string;
}

/** The remote `origin` of the repository that a folder is in; undefined if there is none, or no git. */
export function findRemote(root: string): Remote | undefined {
  const git = (...args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
    return status === 0 ? stdout.trim() : undefined;
  };
  const address = git("config", "--get", "remote.origin.url");
  const remote = address && remoteOf(address);
  return remote ? { ...remote, prefix: git("rev-parse", "--show-prefix") ?? "" } : undefined;
}

/** The host and the path of a git address: `https://host/path.git`, `ssh://git@host/path` or `git@host:path`. */
export function remoteOf(address: string): Omit<Remote, "prefix"> | undefined {
  const url = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^:/]+)(?::\d+)?\/(.+)$/.exec(address);
  const short = /^(?:[^@/]+@)?([^:/]+\.[^:/]+):(?!\/\/)(.+)$/.exec(address);
  const [, host, rest = ""] = url ?? short ?? [];
  const path = rest.replace(/\/+$/, "").replace(/\.git$/, "");
  const isPlain = /^[\w.-]+(?:\/[\w.-]+)+$/.test(path);
  return host && isPlain ? { host: host.toLowerCase(), path } : undefined;
}
