import type { Laid } from "../project.ts";

/** Pages in the repository; there is nothing to publish. */
export const markdown = (): Laid => ({
  target: { out: "docs/errors" },
  files: [],
  generated: ["docs/errors/**"],
});
