import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalog } from "@org/error-codegen";
import { trackedFiles } from "./copy.ts";
import { emitted, filesOf } from "./emitted.ts";
import { foreignFolder, inRepository, put } from "./places.ts";
import { type Ended, run, tryRun } from "./run.ts";
import type { Counts } from "./toolchains.ts";

/** The package in the repository. */
export const pythonPackage: string = inRepository("packages/python");

let made: Promise<string> | undefined;

/** Creates the environment with the package's tools, once; `python`, `ruff` and `mypy` are in its `bin`. */
export function environment(): Promise<string> {
  made ??= run("python3", ["scripts/environment.py"], { cwd: pythonPackage, minutes: 15 }).then(
    () => join(pythonPackage, ".venv"),
  );
  return made;
}

/** Runs a tool of the environment, in a copy of the package or the package itself. */
export async function tool(name: string, args: readonly string[], cwd: string): Promise<Ended> {
  // A copy's sources take precedence over those of the environment.
  const env = { PYTHONPATH: join(cwd, "src"), NO_COLOR: "1" };
  return tryRun(join(await environment(), "bin", name), args, { cwd, env });
}

/** The package's own options of mypy, with which it has checked the packages of others already. */
export const mypyOptions = `--config-file=${join(pythonPackage, "pyproject.toml")}`;

/** Runs a Python program, which has to succeed, and returns its output. */
export async function python(cwd: string, ...args: readonly string[]): Promise<string> {
  const { status, stdout, output } = await tool("python", args, cwd);
  if (status !== 0) throw new Error(`python ${args.join(" ")} ended with ${status}:\n${output}`);
  return stdout;
}

/** A copy of the package outside the repository, which a test can change. */
export async function packageCopy(): Promise<string> {
  const folder = foreignFolder();
  for (const path of await trackedFiles())
    if (path.startsWith("packages/python/"))
      cpSync(inRepository(path), join(folder, path.slice("packages/python/".length)));
  return folder;
}

const parts: ("django" | "flask" | "starlette")[] = ["django", "flask", "starlette"];

/** The tools' settings of this repository, for packages of any name. */
const settings = (): string =>
  readFileSync(join(pythonPackage, "pyproject.toml"), "utf8").replaceAll("org_error_codes", "*");

/**
 * A package of another organisation, generated from a catalogue: its sources in `src/acme_errors`, and the runner
 * of its vectors in `tests/vectors`.
 */
export async function packageOf(catalog: Catalog): Promise<string> {
  const python = {
    out: "src/acme_errors",
    package: "acme-errors",
    with: parts,
    tests: "tests/vectors",
  };
  const folder = await emitted(catalog, { python });
  put(folder, { "pyproject.toml": settings() });
  return folder;
}

/** The packages of several catalogues beside each other, by name in `src`. */
export async function packagesOf(catalogues: Readonly<Record<string, Catalog>>): Promise<string> {
  const folder = foreignFolder();
  put(folder, { "pyproject.toml": settings() });
  for (const [name, catalog] of Object.entries(catalogues)) {
    const python = { out: `src/${name}`, package: name, with: parts };
    put(folder, await filesOf(catalog, { targets: { python } }));
  }
  return folder;
}

/** The result of a package's own tests. */
export interface Tested extends Counts {
  readonly skipped: number;
  /** The output of pytest. */
  readonly output: string;
}

/** Runs a package's own tests. No plugin of other tools is loaded: that takes longer than most tests. */
export async function pytest(cwd: string): Promise<Tested> {
  const report = join(foreignFolder(), "report.xml");
  const options = ["-p", "no:cacheprovider", `--junitxml=${report}`];
  const python = join(await environment(), "bin/python");
  const env = { PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1" };
  const { output } = await tryRun(python, ["-m", "pytest", ...options], { cwd, env });
  const [suite] = /<testsuite .*?>/.exec(readFileSync(report, "utf8")) ?? [""];
  const count = (name: string): number => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1]);
  const failed = count("failures") + count("errors");
  const skipped = count("skipped");
  return { passed: count("tests") - failed - skipped, failed, skipped, output };
}
