import { formats, type Problem } from "../packages/codegen/src/index.ts";
import { Failure } from "./run.ts";

/** Ends a script if there are problems, and says what they prevent. */
export function demand(problems: readonly Problem[] | undefined, fact: string): void {
  if (problems && problems.length > 0)
    throw new Failure(`${fact}.\n${formats.text(problems, false)}`);
}
