import { pagesFolder } from "../places.ts";
import type { Laid } from "../project.ts";

/** Pages in the repository; there is nothing to publish. */
export const markdown = (): Laid => ({
  target: { out: pagesFolder },
  files: [],
  generated: [`${pagesFolder}/**`],
});
