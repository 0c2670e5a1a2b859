import { type Catalog, compile, readCatalog } from "@org/error-codegen";
import { repository } from "./places.ts";

/** The catalogue of this repository, compiled from its YAML. */
export function gateway(): Catalog {
  const { files, problems: unread } = readCatalog("catalog", repository);
  if (!files) throw new Error(JSON.stringify(unread));
  const { catalog, problems } = compile(files);
  if (!catalog) throw new Error(JSON.stringify(problems));
  return catalog;
}
