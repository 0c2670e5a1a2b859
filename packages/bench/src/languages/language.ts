/** A command of a language's own, and where it runs. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  /** Below the repository, or below a copy of it. */
  readonly folder: string;
}

/** What the bench runs of a language. */
export interface Language {
  /** The name of its emitter, its toolchain and its folder in `packages/`. */
  readonly name: "go" | "java" | "python" | "rust";
  /** Builds what `parse` runs, once. */
  readonly prepare?: Command;
  /** Prints `{"parseNs": n, "decodeNs": n}`: a known body parsed, and decoded by the language's JSON library. */
  readonly parse: Command;
  /** The folder in its package that the generated sources replace, and what compiles them from cold. */
  readonly compile: Command & { readonly generated: string };
}
