import { createRequire } from "node:module";
import { build } from "./build.ts";
import { dev } from "./dev.ts";
import { print } from "./print.ts";
import { type Read, readProject } from "./project.ts";
import { sentenceOf } from "./said.ts";
import { help, parseUsage, UsageError } from "./usage.ts";

/**
 * Runs the command line and returns the exit code: 0 for success, 1 for problems, 2 for wrong use.
 *
 * @param read Reads the project in place of the config file.
 */
export async function main(argv: readonly string[], read?: Read): Promise<number> {
  try {
    const call = parseUsage(argv);
    if (call === "help") return printLine(help);
    if (call === "version") return printLine(version());
    const project = read ?? (() => readProject(call.config));
    if (call.command === "dev")
      return await dev(project, { port: call.port, file: read ? undefined : call.config });
    const built = await build(project(), call.url);
    print(built.problems ?? built.warnings);
    return built.problems ? 1 : printLine(built.text);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.message, 2);
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    return refuse(sentence, 1);
  }
}

function printLine(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

function refuse<Code extends number>(message: string, code: Code): Code {
  process.stderr.write(`error-site: ${message}\n`);
  return code;
}

const version = (): string => createRequire(import.meta.url)("../../package.json").version;
