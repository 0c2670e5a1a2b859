import { targets } from "../../../formats/targets.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";
import type { Snippet } from "./snippet.ts";
import { typescript } from "./typescript.ts";

export type { Snippet } from "./snippet.ts";

/** The languages with a snippet on the pages of codes. */
const known: readonly Snippet[] = [go, java, python, rust, typescript];

/** Each snippet with the title of its tab, in the order of targets. */
export const snippets: readonly (Snippet & { readonly title: string })[] = targets.flatMap(
  ({ name, title }) =>
    known.filter(({ target }) => target === name).map((snippet) => ({ ...snippet, title })),
);
