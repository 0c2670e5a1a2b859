import { go } from "./go.ts";
import { java } from "./java.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";
import type { Snippet } from "./snippet.ts";
import { typescript } from "./typescript.ts";

export type { Snippet } from "./snippet.ts";

/** The languages that a page of a code has a snippet for, in the order of their tabs. */
export const snippets: readonly Snippet[] = [typescript, go, python, rust, java];
