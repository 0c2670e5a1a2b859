/** A tool that finds fault with sources. It is content when it exits with 0. */
export interface Judge {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The command that repairs what it can. */
  readonly fix?: readonly [string, ...string[]];
  /** It exits with 0 even when it lists files at fault, so any output is a finding. */
  readonly silent?: true;
}

/** The command that runs a program of a Go module. */
export const goRun = (module: string, ...args: readonly string[]): Judge["command"] => [
  "go",
  "run",
  module,
  ...args,
];
