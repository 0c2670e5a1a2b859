import { join } from "node:path";
import { compile } from "../../compile.ts";
import { defaultHead } from "../../import/index.ts";
import { manifestAt } from "../../manifests/manifest.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Problem } from "../../problems/problem.ts";
import { readCatalog } from "../../source/read.ts";
import { statsBehind } from "../../write/stats.ts";
import { catalogFolder, catalogPath } from "../places.ts";

/** A catalogue that is there, with what it says itself where `import` writes placeholders; or what is wrong with it. */
export type CatalogFound =
  | {
      readonly catalog: Catalog;
      readonly text: string;
      readonly title?: string;
      readonly docs?: string;
      readonly problems?: never;
    }
  | {
      readonly problems: readonly Problem[];
      readonly catalog?: never;
      readonly title?: never;
      readonly docs?: never;
    };

/** The catalogue where a new one would be, such as one that `import` wrote; undefined if there is none. */
export function findCatalog(root: string): CatalogFound | undefined {
  if (!statsBehind(join(root, catalogPath))?.isFile()) return;
  const read = readCatalog(catalogFolder, root);
  if (read.problems) return read;
  const { catalog, problems } = compile(read.files);
  if (problems) return { problems };
  const { title, docs } = catalog;
  const text = manifestAt(join(root, catalogPath))?.content ?? "";
  return {
    catalog,
    text,
    ...(title !== defaultHead.title && { title }),
    ...(docs !== defaultHead.docs && { docs }),
  };
}
