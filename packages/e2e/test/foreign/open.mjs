// Opens every entry point that it is told, by its name alone, and prints how much is in each.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const opened = {};
for (const name of process.argv.slice(2)) {
  const url = import.meta.resolve(name);
  const size = readFileSync(fileURLToPath(url)).length;
  const type = url.endsWith(".json") ? { with: { type: "json" } } : undefined;
  const isModule = /\.(js|json)$/.test(url);
  opened[name] = isModule ? Object.keys(await import(name, type)).length : size;
}
console.log(JSON.stringify(opened));
