import { readFileSync } from "node:fs";

/** A source that is the same for every catalogue. From `dist` too it is read from `src`, which is published. */
export const template = (name: string): string =>
  readFileSync(new URL(`../../../src/emitters/python/templates/${name}`, import.meta.url), "utf8");
