import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Addition } from "../../../codegen/src/init/project.ts";

/** What a line stands behind in a file that is not just continued, and what separates it from the next one. */
const places: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "Cargo.toml": ["members = [", ""],
  "package.json": ["{", ","],
  "pom.xml": ["<modules>", ""],
};

/** Adds the lines that `init` leaves to the owner of a repository. */
export function adopt(folder: string, additions: readonly Addition[]): void {
  for (const { file, lines, isAdvice } of additions) {
    if (isAdvice) continue;
    const path = join(folder, file);
    const [before, after] = places[basename(file)] ?? [];
    if (before === undefined) appendFileSync(path, `${lines.join("\n")}\n`);
    else {
      const added = `${before}${lines.join("\n")}${after}`;
      writeFileSync(
        path,
        readFileSync(path, "utf8").replace(before, () => added),
      );
    }
  }
}
