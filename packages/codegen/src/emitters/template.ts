import { readFileSync } from "node:fs";

/** A source that is the same for every catalogue. `dist` reads it from `src`, too: templates are published as they are. */
export const template = (path: string): string =>
  readFileSync(new URL(`../../src/emitters/${path}`, import.meta.url), "utf8").replaceAll(
    "\r\n",
    "\n",
  );
