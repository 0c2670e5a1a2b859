import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Publication } from "../publications.ts";
import { Failure, run, tryRun } from "../run.ts";

const folder = "packages/python";
const interpreter = `${folder}/.venv/bin/python`;

/** The wheel and its sources, on the index that twine uploads to and pip asks, each as it is set. */
export function python(version: string): Publication[] {
  if (!existsSync(`${folder}/package.json`)) return [];
  run("python3", `${folder}/scripts/environment.py`);
  const file = (kind: string, ending: string, only: string): Publication => ({
    name: `the ${kind} org-error-codes ${version}`,
    isThere: () => isOnIndex(version, only),
    publish: () => upload(`${folder}/dist/org_error_codes-${version}${ending}`),
  });
  return [
    file("wheel", "-py3-none-any.whl", "--only-binary=:all:"),
    file("source distribution", ".tar.gz", "--no-binary=:all:"),
  ];
}

function upload(path: string): void {
  run(interpreter, "-m", "twine", "upload", "--non-interactive", "--disable-progress-bar", path);
}

function isOnIndex(version: string, only: string): boolean {
  const downloads = mkdtempSync(join(tmpdir(), "published-"));
  const { status, output } = tryRun(
    interpreter,
    ...["-m", "pip", "download", "--quiet", "--retries=1", "--no-cache-dir", "--no-deps"],
    ...["--no-build-isolation", `--dest=${downloads}`, only, `org-error-codes==${version}`],
  );
  rmSync(downloads, { recursive: true });
  if (status === 0) return true;
  // Of an index that does not answer, pip says that it tries again, and in the end the same.
  const isMissing = output.includes("No matching distribution found");
  if (isMissing && !output.includes("Retrying")) return false;
  throw new Failure(`cannot tell whether it is there:\n${output.trim()}`);
}
