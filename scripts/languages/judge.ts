/** A tool that checks sources. It exits with 0 if they are fine. */
export interface Judge {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The command that repairs what it can. */
  readonly fix?: readonly [string, ...string[]];
  /** Whether it exits with 0 even if it lists faulty files, so that any output is a finding. */
  readonly silent?: true;
}

/** The command that runs a program of a Go module. */
export const goRun = (module: string, ...args: readonly string[]): Judge["command"] => [
  "go",
  "run",
  module,
  ...args,
];
