import { lazily } from "../text/lazily.ts";

/** The parser of Markdown. */
export const markdownParser: () => typeof import("mdast-util-from-markdown") = lazily(
  "mdast-util-from-markdown",
);
