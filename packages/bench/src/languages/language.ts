import type { LanguageName } from "../../../../scripts/languages/index.ts";

/** A command of a language, run in its package. */
export type Command = readonly [command: string, ...args: string[]];

/** The commands that the bench runs for a language. */
export interface Language {
  /** The name of its emitter, its toolchain and its folder in `packages/`. */
  readonly name: LanguageName;
  /** Builds the program of `parse`, once. */
  readonly prepare?: Command;
  /** Prints `{"parseNs": n, "decodeNs": n}`: a known body parsed, and decoded by the language's JSON library. */
  readonly parse: Command;
  /** Compiles the package, and its dependencies if necessary. */
  readonly compile: Command;
  /** The built or installed parts of its package, which are not copied. */
  readonly built: readonly string[];
}
