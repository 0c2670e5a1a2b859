/**
 * The floor: parses the catalogue in the working directory with the same parser, writes the bytes that were
 * generated from it, and does nothing else. Prints the times, as JSON.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { stopwatch } from "./stopwatch.ts";

const sources = ["catalog/catalog.yaml", "catalog/locales/zh.yaml"];
const files = readdirSync("out", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.replace(/^out/, "floor"), text: readFileSync(path, "utf8") }));

const { lap, report } = stopwatch();
for (const source of sources)
  parseDocument(readFileSync(source, "utf8"), { uniqueKeys: false, prettyErrors: false });
lap("parse");
for (const folder of new Set(files.map(({ path }) => dirname(path))))
  mkdirSync(folder, { recursive: true });
for (const { path, text } of files) writeFileSync(path, text);
lap("write");
report();
