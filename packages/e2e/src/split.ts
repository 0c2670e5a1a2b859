import { readFileSync } from "node:fs";
import { inRepository, put } from "./places.ts";

const catalog = readFileSync(inRepository("catalog/catalog.yaml"), "utf8");
const chinese = readFileSync(inRepository("catalog/locales/zh.yaml"), "utf8");

/** The gateway's catalogue in several files, split by domain. */
export function splitCatalog(): [path: string, text: string][] {
  const [head = "", codes = ""] = catalog.split(/^(?=codes:$)/m);
  const middle = codes.indexOf("  insufficient_user_quota:\n");
  return [
    ["errors/1-head.yaml", head],
    ["errors/2-codes.yaml", codes.slice(0, middle)],
    ["errors/3-codes.yaml", `codes:\n${codes.slice(middle)}`],
    // A second translation, so that translations have an order too.
    ["errors/locales/zh-TW.yaml", "title: 大型語言模型閘道錯誤\n"],
    ["errors/locales/zh.yaml", chinese],
  ];
}

/** Writes that catalogue into a folder, its files in a given order, and a config for all targets. */
export function putSplitCatalog(folder: string, order: "forward" | "reversed"): void {
  const files = splitCatalog();
  if (order === "reversed") files.reverse();
  for (const [path, text] of files) put(folder, { [path]: text });
  put(folder, { "error-codegen.yaml": config });
}

const config = `catalog: errors
schemas: errors
targets:
  json-schema: { out: out/schemas }
  markdown: { out: out/pages, package: "@acme/docs" }
  openapi: { out: out/openapi }
  typescript: { out: out/typescript, package: "@acme/errors", runtime: own }
`;
