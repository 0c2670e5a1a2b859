import { delimiter } from "node:path";
import type { LanguageName } from "../../../../scripts/languages/index.ts";
import { inRepository } from "../places.ts";
import { run } from "../run.ts";

/** A program of a language that reads lines of requests and prints results, and its build command. */
export interface Driver {
  readonly name: LanguageName;
  readonly prepare: readonly (readonly string[])[];
  readonly command: readonly string[];
}

/** The languages that are compared with TypeScript. */
export const drivers: readonly Driver[] = [
  {
    name: "java",
    prepare: [
      [
        ...["mvn", "--quiet", "--batch-mode", "--projects=error-codes"],
        ...["test-compile", "dependency:copy-dependencies"],
      ],
    ],
    command: [
      ...["java", "--class-path"],
      ["classes", "test-classes", "lib/*"]
        .map((part) => `error-codes/target/${part}`)
        .join(delimiter),
      "org.example.errorcodes.vectors.DifferentialDriver",
    ],
  },
  {
    name: "go",
    prepare: [["go", "build", "-o", "dist/driver", "./internal/driver"]],
    command: ["dist/driver"],
  },
  {
    name: "python",
    prepare: [["python3", "scripts/environment.py"]],
    command: [".venv/bin/python", "tests/differential.py"],
  },
  {
    name: "rust",
    prepare: [["cargo", "build", "--quiet", "--example=driver", "-j2"]],
    command: ["target/debug/examples/driver"],
  },
];

const folderOf = ({ name }: Driver): string => inRepository("packages", name);

/** Builds a driver. */
export async function prepare(driver: Driver): Promise<void> {
  for (const [command = "", ...args] of driver.prepare)
    await run(command, args, { cwd: folderOf(driver), minutes: 15 });
}

/** Gives a driver all lines and returns its result lines; a million may take a while. */
export async function results(driver: Driver, lines: readonly string[]): Promise<string[]> {
  const [command = "", ...args] = driver.command;
  const input = lines.map((line) => `${line}\n`).join("");
  const minutes = 5 + lines.length / 10_000;
  const printed = await run(command, args, { cwd: folderOf(driver), input, minutes });
  return printed.trimEnd().split("\n");
}
