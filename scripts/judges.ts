import { globSync } from "node:fs";
import { dirname } from "node:path";
import { type LanguageName, languages } from "./languages/index.ts";
import { goRun, type Judge } from "./languages/judge.ts";

/** A judge, where it runs and what it needs. */
export interface PlacedJudge extends Judge {
  /** The folder it runs in, below the repository. */
  readonly folder?: string;
  /** The toolchain it needs besides Node. */
  readonly toolchain?: LanguageName;
}

/** Whether the result of a judge's command means that the sources are fine. */
export const isContent = (
  { silent }: Judge,
  { status, output }: { readonly status: number | null; readonly output: string },
): boolean => status === 0 && !(silent && output);

const projects = globSync("packages/*/tsconfig.json").map((path) => dirname(path));

const typeChecks = [".", ...projects.sort()].map(
  (project): Judge => ({
    name: `tsc in ${project}`,
    command: ["tsc", "--project", project, "--noEmit", "--pretty", "false"],
  }),
);

/** Every judge of the sources in this repository, the fast ones first. */
export const judges: readonly PlacedJudge[] = [
  {
    name: "biome",
    command: ["biome", "check", "--colors=off", "--error-on-warnings"],
    fix: ["biome", "check", "--colors=off", "--write"],
  },
  ...typeChecks,
  {
    name: "generated files",
    command: ["pnpm", "--silent", "check"],
    fix: ["pnpm", "--silent", "generate"],
  },
  {
    name: "actionlint",
    toolchain: "go",
    command: goRun(
      "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12",
      "-shellcheck=",
      "-pyflakes=",
    ),
  },
  ...languages.flatMap(({ name, judges }) =>
    judges.map((judge) => ({ ...judge, folder: `packages/${name}`, toolchain: name })),
  ),
];
