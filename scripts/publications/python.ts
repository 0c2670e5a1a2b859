import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Failure, run, tryRun } from "../run.ts";
import type { Publication, PublishOptions } from "./publication.ts";

const folder = "packages/python";
const isInstalled = (): boolean => existsSync(`${folder}/package.json`);

/** The Python that has twine: the one of the package's own environment, if there is one. */
function interpreter(): string {
  const own = `${folder}/.venv/bin/python`;
  return existsSync(own) ? own : "python3";
}

const wheel = (version: string): string => `org_error_codes-${version}-py3-none-any.whl`;
const source = (version: string): string => `org_error_codes-${version}.tar.gz`;

export function packPython(version: string, packed: string): void {
  if (!isInstalled()) return;
  run("pnpm", "--dir", folder, "build");
  mkdirSync(join(packed, "python"));
  for (const file of [wheel(version), source(version)])
    cpSync(join(folder, "dist", file), join(packed, "python", file));
}

/** The wheel and the source distribution, on the index that twine uploads to and pip is configured for. */
export function pythonPublications(version: string, { packed }: PublishOptions): Publication[] {
  if (!isInstalled()) return [];
  const file = (kind: string, name: string, only: string): Publication => ({
    name: `the ${kind} org-error-codes ${version}`,
    isThere: () => isOnIndex(version, only),
    publish: () => upload(join(packed, "python", name)),
  });
  return [
    file("wheel", wheel(version), "--only-binary=:all:"),
    file("source distribution", source(version), "--no-binary=:all:"),
  ];
}

function upload(path: string): void {
  const options = ["--non-interactive", "--disable-progress-bar"];
  run(interpreter(), "-m", "twine", "upload", ...options, path);
}

/** Asks for the versions of this kind of file, without downloading any. */
function isOnIndex(version: string, only: string): boolean {
  const options = ["--retries=1", "--no-cache-dir", only, "org-error-codes"];
  const { status, output } = tryRun(interpreter(), "-m", "pip", "index", "versions", ...options);
  const [, versions = ""] = /^Available versions: (.*)$/m.exec(output) ?? [];
  if (status === 0) return versions.split(", ").includes(version);
  // If an index does not respond, pip reports retries, and finally the same message.
  const isMissing = output.includes("No matching distribution found");
  if (isMissing && !output.includes("Retrying")) return false;
  throw new Failure(`cannot determine whether it is published:\n${output.trim()}`);
}
