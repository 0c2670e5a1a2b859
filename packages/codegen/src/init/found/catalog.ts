import { join } from "node:path";
import { compile } from "../../compile.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Problem } from "../../problems/problem.ts";
import { readCatalog } from "../../source/read.ts";
import { statsBehind } from "../../write/stats.ts";
import { catalogFolder, catalogPath } from "../places.ts";

/** A catalogue that is there, or what is wrong with it. */
export type CatalogFound =
  | { readonly catalog: Catalog; readonly problems?: never }
  | { readonly catalog?: never; readonly problems: readonly Problem[] };

/** The catalogue where a new one would be, such as one that `import` wrote; undefined if there is none. */
export function findCatalog(root: string): CatalogFound | undefined {
  if (!statsBehind(join(root, catalogPath))?.isFile()) return;
  const read = readCatalog(catalogFolder, root);
  if (read.problems) return read;
  const { catalog, problems } = compile(read.files);
  return problems ? { problems } : { catalog };
}
