import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "@org/error-codegen";
import { foreignFolder, inRepository } from "../../../e2e/src/places.ts";
import { run } from "../../../e2e/src/run.ts";

/** Where the bookshop has its errors: not at the root of its host. */
export const base = "/help/errors/";

/**
 * Builds the site of another organisation's catalogue, for an address of its own, and gives the folder
 * that it is in. Its pages show a second programming language.
 */
export async function buildBookshop(): Promise<string> {
  const folder = foreignFolder();
  cpSync(inRepository("packages/codegen/test/golden/catalog"), join(folder, "catalog"), {
    recursive: true,
  });
  const targets = {
    markdown: { out: "pages" },
    typescript: { out: "tables", package: "@bookshop/errors" },
  };
  const { problems } = await pipeline({ catalog: "catalog", targets }, "write", folder);
  if (problems) throw new Error(JSON.stringify(problems));
  showGo(join(folder, "pages/codes/order-closed.md"));
  showGo(join(folder, "pages/de/codes/card-declined.md"));
  await run(process.execPath, ["scripts/build.ts"], {
    cwd: inRepository("packages/site"),
    env: {
      SITE_PAGES: join(folder, "pages"),
      SITE_TABLES: join(folder, "tables"),
      SITE_URL: `https://books.example.com${base}`,
      SITE_OUT: join(folder, "dist"),
    },
  });
  return join(folder, "dist");
}

/** Puts a snippet for Go behind that for TypeScript. */
function showGo(page: string): void {
  const text = readFileSync(page, "utf8");
  const go = "### Go\n\n```go\nif code == errors.Code {\n\treturn\n}\n```\n\n";
  writeFileSync(page, text.replace(/(?<=## In code\n.*?\n```\n\n)/s, go));
}
