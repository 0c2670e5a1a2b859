import type { TargetName } from "../../../formats/targets.ts";
import type { Code } from "../../../model/catalog.ts";

/** How a client handles a code in one programming language. */
export interface Snippet {
  /** The language in the info string of a fence: `ts`. */
  readonly language: string;
  /** The emitter whose package it uses. Without that package the snippet is omitted. */
  readonly target: TargetName;
  /**
   * The lines of code, without a trailing line break.
   *
   * @param comment What to do about the code, or else what it means, in the language of the page: one line
   * without invisible characters.
   * @param isHttp Whether the client has an HTTP response; else it has only a body.
   * @param parts The optional parts that come with the runtime; absent if its owner has it, with all of them.
   */
  code(
    code: Code,
    packageName: string,
    comment: string,
    isHttp: boolean,
    parts?: readonly string[],
  ): string;
}
