import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import type { LanguageName } from "../../../../scripts/languages/index.ts";
import { inRepository } from "../places.ts";
import { run } from "../run.ts";

/** A program of a language that answers lines of requests, and what has to be run before it. */
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
      "org.example.errorcodes.DifferentialDriver",
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
    await run(command, args, { cwd: folderOf(driver) });
}

/** Gives a driver all lines and returns the lines that it answers with. */
export function answers(driver: Driver, lines: Iterable<string>): Promise<string[]> {
  const [command = "", ...args] = driver.command;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folderOf(driver),
      stdio: ["pipe", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve(output.trimEnd().split("\n"));
      else reject(new Error(`${command} ${args.join(" ")} ended with ${status}.`));
    });
    child.stdin.on("error", () => {}); // Its end tells more.
    child.stdin.end(Array.from(lines, (line) => `${line}\n`).join(""));
  });
}
