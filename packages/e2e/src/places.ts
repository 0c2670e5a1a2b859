import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The repository under test. */
export const repository: string = join(import.meta.dirname, "../../..");

/** A path in the repository. */
export const inRepository = (...path: string[]): string => join(repository, ...path);

/** Contains what a test file writes outside the repository. */
let outside: string | undefined;

/** A new empty folder outside the repository, removed after the test file. */
export function foreignFolder(): string {
  outside ??= realpathSync(mkdtempSync(join(tmpdir(), "error-catalogue-")));
  return mkdtempSync(join(outside, "project-"));
}

/** Removes all of them. */
export function removeForeignFolders(): void {
  if (outside !== undefined) rmSync(outside, { recursive: true, force: true });
  outside = undefined;
}

/** Writes files and their parent folders into a folder; objects as JSON. */
export function put(folder: string, files: Readonly<Record<string, string | object>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
}
