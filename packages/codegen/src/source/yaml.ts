import { lazily } from "../text/lazily.ts";

/** The parser of all YAML, loaded only for a file that needs it. */
export const yaml: () => typeof import("yaml") = lazily("yaml");
