import type { LanguageName } from "../../../../scripts/languages/index.ts";

/** A command of a language's own, run in its package. */
export type Command = readonly [command: string, ...args: string[]];

/** What the bench runs of a language. */
export interface Language {
  /** The name of its emitter, its toolchain and its folder in `packages/`. */
  readonly name: LanguageName;
  /** Builds what `parse` runs, once. */
  readonly prepare?: Command;
  /** Prints `{"parseNs": n, "decodeNs": n}`: a known body parsed, and decoded by the language's JSON library. */
  readonly parse: Command;
  /** Compiles the package, what it depends on included if that is not there yet. */
  readonly compile: Command;
  /** What of its package is not copied: what was built or installed there. */
  readonly built: readonly string[];
}
