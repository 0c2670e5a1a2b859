import { compile } from "../compile.ts";
import { type ImportReport, importCatalog } from "../import/index.ts";
import type { Problem } from "../problems/problem.ts";
import { readFile } from "../source/read.ts";
import type { SourceFile } from "../source/text.ts";
import type { Answers } from "./answers.ts";
import { headOf } from "./placeholders.ts";
import { catalogPath } from "./places.ts";
import type { Imported } from "./plan.ts";

/** A catalogue of the codes in other files, and what was taken and left; or why there is none. */
export type ImportedFrom =
  | { readonly catalog: Imported; readonly taken: ImportReport; readonly problems?: never }
  | { readonly problems: readonly Problem[]; readonly catalog?: never; readonly taken?: never };

/** Makes the catalogue from the codes in a list of files. */
export async function importFrom(list: string, { name, docs }: Answers): Promise<ImportedFrom> {
  const files: SourceFile[] = [];
  for (const path of list.split(",").map((one) => one.trim())) {
    if (path === "") continue;
    const read = readFile(path, "Use the path of a file with error codes.");
    if (read.problems) return read;
    files.push(read.file);
  }
  const wire = { format: "problem" } as const;
  const head = { ...headOf(name), docs, wire };
  const imported = await importCatalog(files, { head, path: catalogPath });
  if (imported.problems) return imported;
  const { text, report } = imported;
  const source = { path: catalogPath, bytes: Buffer.from(text) };
  const { catalog, problems } = compile({ catalog: [source], locales: [] });
  if (problems) return { problems };
  const [example = { identifier: "", constant: "" }] = catalog.codes;
  return { catalog: { text, example }, taken: report };
}
