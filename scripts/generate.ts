import { formats, pipeline, summary } from "@org/error-codegen";
import { checkFlag } from "./flags.ts";
import { config } from "./targets.ts";

/**
 * Generates the sources of all packages from the catalogue:
 *
 *     catalog/*.yaml --load--> Source --validate--> Problem[] --model--> Catalog --emit--> packages/*
 *
 * With `--check` it writes nothing, and lists whatever differs.
 */
const mode = checkFlag("generate") ? "check" : "write";
const { problems, warnings, catalog, changes } = await pipeline(config, mode);
const isColored = process.stdout.isTTY && process.stdout.hasColors();
process.stdout.write(formats.text(problems ?? warnings, isColored));
if (problems) process.exitCode = 1;
else console.log(summary(catalog, changes));
