import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type CatalogData, formats, leftIn, put } from "@org/error-codegen";
import { pagePath } from "../src/markdown/links.ts";

const file = relative(".", join(import.meta.dirname, "../addresses.txt"));
const docs = join(import.meta.dirname, "../../docs/pages");

/**
 * Keeps `addresses.txt`, which lists every URL that the site ever had. It adds the URL of each new page and
 * never removes one. The mode `check` writes nothing, and lists what it would add. Returns the exit code.
 */
export async function addresses(mode: "write" | "check"): Promise<number> {
  const before = readFileSync(file, "utf8");
  const stored = new Set(before.trimEnd().split("\n"));
  const added = present().filter((address) => !stored.has(address));
  const run = "Run: pnpm generate";
  if (mode === "check" && added.length > 0)
    return fail(`packages/site/addresses.txt lacks ${added.join(", ")}. ${run}\n`);
  const text = [...stored, ...added].sort().map((address) => `${address}\n`);
  const problems =
    mode === "check"
      ? await leftIn([dirname(file)], "check", run)
      : await put([{ file, before, after: text.join("") }]);
  return problems.length > 0 ? fail(formats.text(problems, false)) : 0;
}

function fail(message: string): 1 {
  process.stderr.write(message);
  return 1;
}

/** The URLs of the generated pages and of the site's own, relative to the site. */
function present(): string[] {
  const { languages }: CatalogData = JSON.parse(readFileSync(join(docs, "errors.json"), "utf8"));
  const folders = languages.map((tag) => (existsSync(join(docs, tag)) ? `${tag}/` : ""));
  const own = folders.flatMap((folder) => [`/${folder}codes/`, `/${folder}explain/`]);
  const written = readdirSync(docs, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".md"));
  return ["/404.html", ...own, ...written.map((path) => `/${pagePath(path)}`)];
}
