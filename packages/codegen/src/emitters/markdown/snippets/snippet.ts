import type { TargetName } from "../../../formats/targets.ts";
import type { Code } from "../../../model/catalog.ts";

/** How a client catches a code in one programming language. */
export interface Snippet {
  /** The language as the info string of a fence names it: `ts`. */
  readonly language: string;
  /** The emitter whose package it uses; without that package it is not shown. */
  readonly target: TargetName;
  /**
   * The lines of code, without a line break at their end.
   *
   * @param action What to do about the code, in the language of the page: one line, nothing in it invisible.
   */
  code(code: Code, packageName: string, action: string): string;
}
