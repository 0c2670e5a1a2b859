import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type CatalogData, formats, leftIn, put } from "@org/error-codegen";
import { flags } from "../../../scripts/flags.ts";
import { pagePath } from "../src/markdown/links.ts";

/**
 * Keeps `addresses.txt`, which lists every URL that the site ever had. It adds the URL of each new page and
 * never removes one. With `--check` it writes nothing, and lists what it would add.
 */
const { check } = flags("addresses", { check: { type: "boolean", default: false } });
const file = relative(".", join(import.meta.dirname, "../addresses.txt"));
const docs = join(import.meta.dirname, "../../docs/pages");

const before = readFileSync(file, "utf8");
const stored = new Set(before.trimEnd().split("\n"));
const added = addresses().filter((address) => !stored.has(address));
if (!check) {
  const text = [...stored, ...added].sort().map((address) => `${address}\n`);
  const problems = await put([{ file, before, after: text.join("") }]);
  if (problems.length > 0) fail(formats.text(problems, false));
} else {
  const run = "Run: pnpm generate";
  if (added.length > 0) fail(`packages/site/addresses.txt lacks ${added.join(", ")}. ${run}\n`);
  const left = await leftIn([dirname(file)], "check", run);
  if (left.length > 0) fail(formats.text(left, false));
}

function fail(message: string): void {
  process.stderr.write(message);
  process.exitCode = 1;
}

/** The URLs of the generated pages and of the site's own, relative to the site. */
function addresses(): string[] {
  const { languages }: CatalogData = JSON.parse(readFileSync(join(docs, "errors.json"), "utf8"));
  const folders = languages.map((tag) => (existsSync(join(docs, tag)) ? `${tag}/` : ""));
  const own = folders.flatMap((folder) => [`/${folder}codes/`, `/${folder}explain/`]);
  const written = readdirSync(docs, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => path.endsWith(".md"));
  return ["/404.html", ...own, ...written.map((path) => `/${pagePath(path)}`)];
}
