import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

/** The repository that is proved. */
export const repository: string = join(import.meta.dirname, "../../..");

/** A path in the repository. */
export const inRepository = (...path: string[]): string => join(repository, ...path);

/** Holds what a test file writes outside the repository, and is removed when it has run. */
const outside = realpathSync(mkdtempSync(join(tmpdir(), "error-catalogue-")));
afterAll(() => rmSync(outside, { recursive: true, force: true }));

/** An empty folder outside the repository. */
export const foreignFolder = (): string => mkdtempSync(join(outside, "project-"));

/** Writes files into a folder, and the folders that they need; objects as JSON. */
export function put(folder: string, files: Readonly<Record<string, string | object>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
}
