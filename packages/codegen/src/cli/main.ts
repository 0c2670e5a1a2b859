import manifest from "../../package.json" with { type: "json" };
import { formats } from "../problems/print/index.ts";
import { Ended } from "./ask.ts";
import { type Call, type Command, type Outcome, type Setting, UsageError } from "./command.ts";
import { help, helpOf } from "./help.ts";
import { perRule } from "./options.ts";
import { parse } from "./parse.ts";

/**
 * Runs the command line and returns the exit code: 0 for success, 1 for problems, 2 for wrong use.
 *
 * @param argv The arguments: a command, its operands and options.
 */
export async function main(argv: readonly string[], setting: Setting = {}): Promise<number> {
  try {
    const request = parse(argv);
    if (request.asks === "version") return printLine(manifest.version);
    if (request.asks === "help")
      return printLine(request.command ? helpOf(request.command) : help());
    const { command, call } = request;
    return printOutcome(await command.run({ ...call, setting }), command, call.options);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error.message, 2);
    if (error instanceof Ended) return refuse(error.message, 1);
    // The system refused something, such as writing to a folder.
    if (error instanceof Error && "syscall" in error)
      return refuse(`${error.message}. Fix that and run it again.`, 1);
    throw error;
  }
}

/** Prints an outcome. Formats for machines contain only problems, or only the text that has a format. */
function printOutcome(
  outcome: Outcome,
  { formats: own }: Command,
  { format, all }: Call["options"],
): number {
  const { stdout } = process;
  const isDone = "text" in outcome;
  if (isDone && own) {
    printLine(outcome.text);
    return outcome.failure === undefined ? 0 : refuse(outcome.failure, 1);
  }
  const problems = isDone ? (outcome.warnings ?? []) : outcome.problems;
  const print = Object.hasOwn(formats, format)
    ? formats[format as keyof typeof formats]
    : formats.text;
  stdout.write(print(problems, stdout.isTTY && stdout.hasColors(), all ? Infinity : perRule));
  if (isDone && format === "text") printLine(outcome.text);
  return isDone ? 0 : 1;
}

function printLine(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

function refuse<Code extends number>(message: string, code: Code): Code {
  process.stderr.write(message.replace(/^/gm, "error-codegen: ").concat("\n"));
  return code;
}
