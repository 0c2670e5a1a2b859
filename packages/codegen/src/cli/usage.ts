import { parseArgs } from "node:util";
import { configName } from "../config/config.ts";
import { formats } from "../problems/print/index.ts";
import { didYouMean } from "../problems/suggest.ts";
import { reportFormats } from "../release/print-report.ts";
import { isVersion } from "../release/version.ts";

/** Each command's operand and the formats that it can print. */
const commands: Readonly<Record<CommandName, Command>> = {
  generate: { formats: Object.keys(formats), fromConfig: true },
  check: { formats: Object.keys(formats), fromConfig: true },
  lint: { formats: Object.keys(formats) },
  explain: { formats: ["text", "json"], operand: "code" },
  diff: { formats: Object.keys(reportFormats) },
  freeze: { formats: Object.keys(formats), operand: "version" },
};

type CommandName = "generate" | "check" | "lint" | "explain" | "diff" | "freeze";

interface Command {
  readonly formats: readonly string[];
  /** What its single operand is. */
  readonly operand?: string;
  /** Whether it needs more of the config than the catalogue. */
  readonly fromConfig?: boolean;
}

/** How many problems of a rule are printed unless all are asked for. */
const perRule = 5;

export const help: string = `error-codegen: packages from one catalogue of HTTP statuses and error codes

Usage: error-codegen COMMAND [OPTION]…

Commands:
  generate        write the packages
  check           list files that are missing, stale, extra or edited
  lint            list every problem in the catalogue
  explain CODE    print what a code means and what to do
  diff            print what changed since the last release, and whom it breaks
  freeze VERSION  write what this version promises to the lock

Options:
  --config FILE   the config file (default: ${configName})
  --catalog PATH  a catalogue without a config; not for generate or check
  --against NAME  for diff: compare with this lock, catalogue or git revision
                  instead of the last release
  --base REV      for check: fail if the lock differs from this revision's,
                  unless a release wrote it
  --format NAME   the format of problems: ${Object.keys(formats).join(", ")};
                  of diff: ${Object.keys(reportFormats).join(", ")}
  --all           print every problem, not only the first ${perRule} of each rule
  -h, --help      print this
  --version       print the version

Exit codes: 0 success, also with warnings; 1 errors; 2 wrong use`;

const commandNames = Object.keys(commands) as CommandName[];

const allCommands = `Use ${commandNames.join(", ")}. See --help.`;

/** A parsed command line. */
export interface Call {
  readonly command: CommandName;
  /** The code to explain, or the version to freeze. */
  readonly operand?: string;
  readonly config: string;
  readonly catalog?: string;
  /** What to compare with. */
  readonly against?: string;
  /** The git revision whose lock only a release may change. */
  readonly base?: string;
  /** How many problems of each rule to print. */
  readonly perRule: number;
  readonly format: keyof typeof formats | keyof typeof reportFormats;
}

/** Wrong use of the command line. The message states the fault and the remedy. */
export class UsageError extends Error {}

const options = {
  config: { type: "string", default: configName },
  catalog: { type: "string" },
  against: { type: "string" },
  base: { type: "string" },
  format: { type: "string", default: "text" },
  all: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

/** Parses the command line. */
export function parseUsage(argv: readonly string[]): Call | "help" | "version" {
  const { values, positionals } = parse(argv);
  if (values.help) return "help";
  if (values.version) return "version";
  const { against, base, catalog, config } = values;
  const [name, ...operands] = positionals;
  if (name === undefined) throw new UsageError(`No command given. ${allCommands}`);
  const command = commandNames.find((known) => known === name);
  if (!command)
    throw new UsageError(
      `Unknown command ${name}. ${didYouMean(name, commandNames)}${allCommands}`,
    );
  const { operand: taken, fromConfig, formats: known } = commands[command];
  if (taken !== undefined && operands.length !== 1)
    throw new UsageError(`${command} takes exactly one ${taken}. See --help.`);
  if (taken === undefined && operands.length > 0)
    throw new UsageError(`${command} takes no ${operands.join(" ")}. See --help.`);
  if (catalog !== undefined && fromConfig)
    throw new UsageError(`${command} takes its catalogue from the config. Use --config.`);
  if (against !== undefined && command !== "diff")
    throw new UsageError(`${command} takes no --against; only diff does. See --help.`);
  if (base !== undefined && command !== "check")
    throw new UsageError(`${command} takes no --base; only check does. See --help.`);
  const [operand] = operands;
  if (command === "freeze" && !isVersion(operand ?? ""))
    throw new UsageError(`${operand} is not a version. Use one such as 1.4.0.`);
  return {
    command,
    config,
    format: formatOf(values.format, known),
    perRule: values.all ? Infinity : perRule,
    ...(operand !== undefined && { operand }),
    ...(catalog !== undefined && { catalog }),
    ...(against !== undefined && { against }),
    ...(base !== undefined && { base }),
  };
}

function formatOf(name: string, known: readonly string[]): Call["format"] {
  if (known.includes(name)) return name as Call["format"];
  throw new UsageError(
    `Unknown format ${name}. ${didYouMean(name, known)}Use ${known.join(", ")}.`,
  );
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(`${factOf(error as NodeJS.ErrnoException)} See --help.`);
  }
}

/** Rewrites what Node reports about a wrong option as a sentence. */
function factOf({ code, message }: NodeJS.ErrnoException): string {
  const [option = ""] = /--[\w-]+/.exec(message) ?? /-\w/.exec(message) ?? [];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const known = Object.keys(options).map((name) => `--${name}`);
    return `Unknown option ${option}. ${didYouMean(option, known)}`.trimEnd();
  }
  if (message.includes("does not take")) return `${option} takes no value.`;
  return `${option} needs a value.`;
}
