import { compile } from "./compile.ts";
import type { ConfigFile } from "./config-file.ts";
import { readCatalog } from "./disk/read.ts";
import { type Changes, write } from "./disk/write.ts";
import type { Catalog } from "./model/catalog.ts";
import { outputs } from "./outputs.ts";
import type { Problem } from "./problem.ts";

/** What came of a run: problems, and nothing was written; or the catalogue and what changed. */
export type Result =
  | { readonly problems: readonly Problem[]; readonly catalog?: never; readonly changes?: never }
  | { readonly problems?: never; readonly catalog: Catalog; readonly changes: Changes };

/** Catalogue to packages. Paths in the config are below `root`. */
export function pipeline(config: ConfigFile, mode: "write" | "check", root = "."): Result {
  const read = readCatalog(config.catalog, root);
  if (read.problems) return read;
  const compiled = compile(read.files);
  if (compiled.problems) return compiled;
  const changes = write(outputs(compiled.catalog, config), mode, root);
  const problems = problemsOf(changes, mode, config.command);
  return problems.length > 0 ? { problems } : { catalog: compiled.catalog, changes };
}

/** Files that are in the way; and in check mode, files that are not as they would be generated. */
function problemsOf(
  { foreign, missing, stale, extra }: Changes,
  mode: "write" | "check",
  command = "error-codegen generate",
): Problem[] {
  const start = { line: 1, column: 1 };
  const inTheWay = foreign.map((file) => ({
    ...start,
    file,
    rule: "own-folder",
    message: `${file} stands where generated files go, but it was not generated.`,
    fix: "Move it elsewhere, or delete it.",
  }));
  if (mode === "write") return inTheWay;
  const facts = { missing, stale, extra };
  const differing = Object.entries(facts).flatMap(([fact, files]) =>
    files.map((file) => ({
      ...start,
      file,
      rule: "up-to-date",
      message: `${file} is ${fact}.`,
      fix: `Run: ${command}`,
    })),
  );
  return [...inTheWay, ...differing];
}
