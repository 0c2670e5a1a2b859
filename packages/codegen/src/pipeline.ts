import { compile } from "./compile.ts";
import type { ConfigFile } from "./config-file.ts";
import { readCatalog } from "./disk/read.ts";
import { type Changes, write } from "./disk/write.ts";
import { defaultCommand } from "./files.ts";
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
  const { command = defaultCommand } = config;
  const problems = problemsOf(changes, mode, root === "." ? command : `(in ${root}) ${command}`);
  return problems.length > 0 ? { problems } : { catalog: compiled.catalog, changes };
}

/** Files that are in the way; and in check mode, files that are not as they would be generated. */
function problemsOf(
  { foreign, missing, stale, extra }: Changes,
  mode: "write" | "check",
  command: string,
): Problem[] {
  const told = (rule: string, fact: string, fix: string) => (file: string) => ({
    file,
    line: 1,
    column: 1,
    rule,
    message: `${file} ${fact}.`,
    fix,
  });
  const notGenerated = "stands where generated files go, but was not generated";
  const inTheWay = foreign.map(
    told("own-folder", notGenerated, "Move it elsewhere, or delete it."),
  );
  if (mode === "write") return inTheWay;
  const differs = (fact: string) => told("up-to-date", fact, `Run: ${command}`);
  return [
    ...inTheWay,
    ...missing.map(differs("is missing")),
    ...stale.map(differs("differs from what would be generated")),
    ...extra.map(differs("is not generated any more")),
  ];
}
