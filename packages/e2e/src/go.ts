import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Catalog } from "@org/error-codegen";
import { judges } from "../../../scripts/judges.ts";
import { trackedFiles } from "./copy.ts";
import { filesOf } from "./emitted.ts";
import { foreignFolder, inRepository, put } from "./places.ts";
import { run, tryRun } from "./run.ts";
import type { Counts } from "./toolchains.ts";

/** The module, and the package in it. */
export const modulePath: string = readFileSync(inRepository("packages/go/go.mod"), "utf8")
  .split("\n", 1)
  .join()
  .replace("module ", "");
export const importPath: string = `${modulePath}/errorcodes`;

/** Clients that take longest to compile. No test asks how fast they are, so nothing in them is made fast. */
const slow = ["github.com/anthropics/...", "github.com/openai/..."].map(
  (pattern) => `'-gcflags=${pattern}=-N -l'`,
);

/** Go's environment: it compiles two packages at once, and ignores workspaces. */
const env = { GOFLAGS: ["-p=2", ...slow].join(" "), GOWORK: "off" };

/** Runs the go command in a module; it has to succeed. */
export const go = (cwd: string, ...args: readonly string[]): Promise<string> =>
  run("go", args, { cwd, env });

/** The findings of staticcheck in a package of a module, with the repository's checks. */
export async function staticcheck(cwd: string, packageName: string): Promise<string> {
  const [command, ...args] = judges.find(({ name }) => name === "staticcheck")?.command ?? [];
  if (!command) throw new Error("There is no judge staticcheck.");
  const { output } = await tryRun(command, args.with(-1, packageName), { cwd, env, minutes: 15 });
  return output.replace(/^go: downloading .*\n/gm, "");
}

/** A copy of the module outside the repository, which a test can change. */
async function moduleCopy(): Promise<string> {
  const folder = foreignFolder();
  for (const path of await trackedFiles())
    if (path.startsWith("packages/go/"))
      cpSync(inRepository(path), join(folder, path.slice("packages/go/".length)));
  return folder;
}

/** The module of another organisation. */
const acme = "acme.example/errors";

/** The import path of the package of one of its catalogues. */
export const acmePath = (name: string): string => `${acme}/${name}/problems`;

/**
 * A module of another organisation, generated from catalogues: in a folder for each, its package in `problems`,
 * the runner of its vectors in `runner`, and these in `vectors`.
 */
export async function moduleOf(catalogues: Readonly<Record<string, Catalog>>): Promise<string> {
  const folder = foreignFolder();
  for (const [name, catalog] of Object.entries(catalogues)) {
    const go = { out: "problems", importPath: acmePath(name), tests: "runner" };
    put(
      join(folder, name),
      await filesOf(catalog, { targets: { go }, vectors: { out: "vectors" } }),
    );
  }
  const [version] = /^go .*$/m.exec(readFileSync(inRepository("packages/go/go.mod"), "utf8")) ?? [];
  put(folder, { "go.mod": `module ${acme}\n\n${version}\n` });
  return folder;
}

/**
 * Publishes the module as a version to its own proxy, and returns the environment in which Go asks that
 * proxy first.
 */
export async function published(version: string): Promise<NodeJS.ProcessEnv> {
  const copy = await moduleCopy();
  const proxy = foreignFolder();
  const versions = join(proxy, modulePath, "@v");
  const git = (...args: readonly string[]): Promise<string> => run("git", args, { cwd: copy });
  put(versions, {
    list: `${version}\n`,
    [`${version}.info`]: { Version: version },
    [`${version}.mod`]: readFileSync(join(copy, "go.mod"), "utf8"),
  });
  await git("init", "--quiet");
  await git("add", ".");
  const tree = (await git("write-tree")).trim();
  const to = ["--format=zip", `--output=${join(versions, `${version}.zip`)}`];
  await git("archive", ...to, `--prefix=${modulePath}@${version}/`, tree);
  return {
    ...env,
    GOFLAGS: `${env.GOFLAGS} -modcacherw`,
    GOMODCACHE: foreignFolder(),
    GOPROXY: pathToFileURL(proxy).href,
    GONOSUMDB: modulePath,
  };
}

/** The results of a module's own tests. */
export interface Tested extends Counts {
  /** The names of the failed and of the skipped tests. */
  readonly failures: readonly string[];
  readonly skipped: readonly string[];
  /** Their output. */
  readonly printed: string;
}

/** Runs the tests of a module. */
export async function goTest(cwd: string): Promise<Tested> {
  // With an empty cache it compiles the clients of the big clouds.
  const around = { cwd, env, minutes: 15 };
  const { stdout, output } = await tryRun("go", ["test", "-json", "./..."], around);
  const events = stdout.split("\n").flatMap((line): Event[] => (line ? [JSON.parse(line)] : []));
  if (events.length === 0) throw new Error(output);
  const ended = (action: string): string[] =>
    events.flatMap(({ Action, Test }) => (Action === action && Test ? [Test] : []));
  const failures = ended("fail");
  const printed = events.map(({ Output = "" }) => Output).join("");
  const built = events.every(({ Action, FailedBuild }) => Action !== "build-fail" && !FailedBuild);
  if (!built) throw new Error(printed);
  return {
    passed: ended("pass").length,
    failed: failures.length,
    failures,
    skipped: ended("skip"),
    printed,
  };
}

/** A line of the output of `go test -json`. */
interface Event {
  readonly Action: string;
  readonly Test?: string;
  readonly Output?: string;
  readonly FailedBuild?: string;
}
