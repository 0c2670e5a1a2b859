/** Generates from the catalogue in the working directory and prints the time of each stage, as JSON. */
import { setFlagsFromString } from "node:v8";
import {
  type Catalog,
  load,
  model,
  outputs,
  readCatalog,
  type ValidSource,
  validate,
  write,
} from "@org/error-codegen";
import { stopwatch } from "./stopwatch.ts";
import { targetsOf } from "./targets.ts";

// As the command line does.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--heap-growing-percent=100");

const { lap, report } = stopwatch();
const catalog = compile();
const targets = targetsOf(catalog.codes.length);
for (const output of outputs(catalog, { catalog: "catalog", targets })) {
  await write([output], "write");
  lap(`emit and write ${output.folder.replace("out/", "")}`);
}
report();

/** Only the catalogue: as in the pipeline, its source is dropped before anything is written. */
function compile(): Catalog {
  const { files } = readCatalog("catalog");
  if (!files) throw new Error("The bench's catalogue cannot be read.");
  const { source } = load(files);
  lap("load");
  if (!source || validate(source).length > 0)
    throw new Error("The bench's catalogue has problems.");
  lap("validate");
  const catalog = model(source as ValidSource);
  lap("model");
  return catalog;
}
