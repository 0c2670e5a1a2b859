import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The part of all runs of a property that the tests of a project make. */
    part: number;
  }
}

/** How many runs of a property are made: all of them in the proofs, fewer in the unit tests. */
export const runsOf = (all: number): number => all * inject("part");
