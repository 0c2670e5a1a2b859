import { type Catalog, compile, readCatalog } from "@org/error-codegen";
import { inRepository } from "./places.ts";

/** A catalogue of the repository, by default the gateway's. */
export function catalogOf(folder = "catalog"): Catalog {
  const { files, problems: unread } = readCatalog(inRepository(folder));
  const { catalog, problems } = files ? compile(files) : { problems: unread };
  if (!catalog) throw new Error(JSON.stringify(problems));
  return catalog;
}
