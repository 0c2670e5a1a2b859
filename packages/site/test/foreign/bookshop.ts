import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ConfigFile } from "@org/error-codegen";
import { foreignFolder, inRepository } from "../../../e2e/src/places.ts";
import { buildSite } from "./built.ts";

/** Where the bookshop has its errors: not at the root of its host. */
export const base = "/help/errors/";

/**
 * Builds the site of another organisation's catalogue, in two programming languages and for an address
 * of its own, from a checkout on Windows, and gives the folder that it is in.
 */
export async function buildBookshop(): Promise<string> {
  const folder = foreignFolder();
  cpSync(inRepository("packages/codegen/test/golden/catalog"), join(folder, "catalog"), {
    recursive: true,
  });
  const targets: ConfigFile["targets"] = {
    go: { out: "go", importPath: "books.example.com/errors", runtime: "own" },
    typescript: { out: "tables", package: "@bookshop/errors", runtime: "own" },
  };
  for (const path of globSync(join(folder, "catalog/**/*.yaml")))
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
  return buildSite(
    folder,
    { catalog: "catalog", targets },
    { url: `https://books.example.com${base}` },
  );
}
