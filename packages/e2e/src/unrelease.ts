import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { put } from "./places.ts";

/** The changes that no comparison of catalogues finds. */
const changeset = `---
"@org/error-codegen": minor
---

The generator is new.
`;

/** Resets a copy of the repository to the state before its first release, however many there were. */
export function unrelease(folder: string): void {
  const released = ["catalog/catalog.lock.json", "packages/*/CHANGELOG.md", ".changeset/*.md"];
  for (const path of globSync(released, { cwd: folder })) rmSync(join(folder, path));
  for (const path of globSync("packages/*/package.json", { cwd: folder })) {
    const text = readFileSync(join(folder, path), "utf8");
    writeFileSync(join(folder, path), text.replace(/^( {2}"version": )".+"/m, '$1"0.0.0"'));
  }
  put(folder, { ".changeset/generator.md": changeset });
}
