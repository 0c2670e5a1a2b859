/**
 * The floor: parses the catalogue in the working directory with the same parser and writes the bytes
 * that were generated from it, and nothing else. Prints what that took, as JSON.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";

const sources = ["catalog/catalog.yaml", "catalog/locales/zh.yaml"];
const outputs = readdirSync("out", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.replace(/^out/, "floor"), bytes: readFileSync(path) }));

const start = performance.now();
for (const source of sources)
  parseDocument(readFileSync(source, "utf8"), { uniqueKeys: false, prettyErrors: false });
const parsed = performance.now();
for (const folder of new Set(outputs.map(({ path }) => dirname(path))))
  mkdirSync(folder, { recursive: true });
for (const { path, bytes } of outputs) writeFileSync(path, bytes);
const end = performance.now();

const marks = { parse: parsed - start, write: end - parsed };
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ milliseconds: end - start, peak, marks, files: outputs.length }));
