import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** The parser of all YAML, loaded only for a file that needs it. */
export const yaml = (): typeof import("yaml") => load("yaml");
