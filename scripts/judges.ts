import { globSync } from "node:fs";
import { dirname } from "node:path";
import type { ToolchainName } from "./toolchains.ts";

/** A tool that finds fault with sources. It is content when it exits with 0. */
export interface Judge {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The command that repairs what it can. */
  readonly fix?: readonly [string, ...string[]];
  /** The folder it runs in, below the repository. */
  readonly folder?: string;
  /** The toolchain it needs, beside Node. */
  readonly toolchain?: ToolchainName;
  /** It exits with 0 even when it lists files at fault, so any output is a finding. */
  readonly silent?: true;
}

/** Whether a judge is content with how its command ended. */
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

const goRun = (module: string, ...args: readonly string[]): Judge["command"] => [
  "go",
  "run",
  module,
  ...args,
];

const inGo = { folder: "packages/go", toolchain: "go" } as const;
const inPython = { folder: "packages/python", toolchain: "python" } as const;
const inRust = { folder: "packages/rust", toolchain: "rust" } as const;

/** Every judge of the sources in this repository, the fast ones first. */
export const judges: readonly Judge[] = [
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
    name: "gofmt",
    ...inGo,
    command: ["gofmt", "-l", "-s", "."],
    fix: ["gofmt", "-w", "-s", "."],
    silent: true,
  },
  { name: "go vet", ...inGo, command: ["go", "vet", "./..."] },
  {
    name: "staticcheck",
    ...inGo,
    command: goRun("honnef.co/go/tools/cmd/staticcheck@v0.8.2", "-checks=all", "./..."),
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
  // The environment of Python's judges, which is made again only when its requirements change.
  {
    name: "environment.py",
    ...inPython,
    command: ["python3", "scripts/environment.py"],
    fix: ["python3", "scripts/environment.py"],
  },
  {
    name: "ruff check",
    ...inPython,
    command: [".venv/bin/ruff", "check", "--no-cache"],
    fix: [".venv/bin/ruff", "check", "--no-cache", "--fix"],
  },
  {
    name: "ruff format",
    ...inPython,
    command: [".venv/bin/ruff", "format", "--no-cache", "--check"],
    fix: [".venv/bin/ruff", "format", "--no-cache"],
  },
  { name: "mypy", ...inPython, command: [".venv/bin/mypy"] },
  { name: "rustfmt", ...inRust, command: ["cargo", "fmt", "--check"], fix: ["cargo", "fmt"] },
  {
    name: "clippy",
    ...inRust,
    command: [
      "cargo",
      "clippy",
      "--all-features",
      "--all-targets",
      "--quiet",
      "--",
      "-D",
      "warnings",
    ],
  },
];
