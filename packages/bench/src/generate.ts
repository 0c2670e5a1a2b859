/** Generates from the catalogue in the working directory and prints what each stage took, as JSON. */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--semi-space-growth-factor=1");

import { compile, emitters, outputs, readCatalog, write } from "@org/error-codegen";
import { targets } from "./targets.ts";

const marks: Record<string, number> = {};
let last = performance.now();
const mark = (stage: string): void => {
  const now = performance.now();
  marks[stage] = now - last;
  last = now;
};

const { files } = readCatalog("catalog");
if (!files) throw new Error("The bench's catalogue cannot be read.");
mark("read");
const { catalog, problems } = compile(files);
if (!catalog) throw new Error(problems[0]?.message);
mark("compile");
const changes = write(outputs(catalog, { catalog: "catalog", targets }), "write");
mark("emit and write");

const milliseconds = Object.values(marks).reduce((sum, stage) => sum + stage, 0);
const peak = process.resourceUsage().maxRSS / 1024;
for (const emitter of emitters) {
  for (const _ of emitter.emit(catalog, { header: "", packages: {} }));
  mark(`emit ${emitter.name} again`);
}
console.log(JSON.stringify({ milliseconds, peak, marks, files: changes.missing.length }));
