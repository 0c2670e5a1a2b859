import { type Catalog, compile, type Problem, readCatalog } from "@org/error-codegen";
import type { Catalogs } from "./outputs.ts";

/** The catalogues that have vectors, read below the working directory, or the problems of one of them. */
export function readCatalogs():
  | { readonly catalogs: Catalogs; readonly problems?: never }
  | { readonly catalogs?: never; readonly problems: readonly Problem[] } {
  const gateway = catalogAt("catalog");
  const second = catalogAt("packages/conformance/second");
  const third = catalogAt("packages/conformance/third");
  if (gateway.problems) return gateway;
  if (second.problems) return second;
  if (third.problems) return third;
  return {
    catalogs: { gateway: gateway.catalog, second: second.catalog, third: third.catalog },
  };
}

function catalogAt(
  path: string,
): { catalog: Catalog; problems?: never } | { catalog?: never; problems: readonly Problem[] } {
  const read = readCatalog(path);
  return read.problems ? read : compile(read.files);
}
