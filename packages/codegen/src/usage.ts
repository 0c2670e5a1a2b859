import { parseArgs } from "node:util";
import { configName } from "./config.ts";
import { formats } from "./format/index.ts";
import { didYouMean } from "./suggest.ts";

export const help: string = `error-codegen: packages from one catalogue of HTTP statuses and error codes

Usage: error-codegen COMMAND [OPTION]…

Commands:
  generate        write the packages
  check           name the files that are missing, stale or extra; write nothing
  lint            name all that is wrong in the catalogue; write nothing
  explain CODE    tell what a code means and what to do

Options:
  --config FILE   the config file (${configName} unless told)
  --catalog PATH  for lint and explain: this catalogue, no config needed
  --format NAME   how problems are printed: ${Object.keys(formats).join(", ")}
  -h, --help      print this
  --version       print the version

Exit codes: 0 fine, 1 problems found, 2 wrong use`;

export const commandNames = ["generate", "check", "lint", "explain"] as const;

const commands = `Use ${commandNames.join(", ")}. See --help.`;

/** What the command line asks for. */
export interface Call {
  readonly command: (typeof commandNames)[number];
  /** The code to explain. */
  readonly code?: string;
  readonly config: string;
  readonly catalog?: string;
  readonly format: keyof typeof formats;
}

/** Wrong use of the command line; the message says what and how to mend it. */
export class UsageError extends Error {}

const options = {
  config: { type: "string", default: configName },
  catalog: { type: "string" },
  format: { type: "string", default: "text" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", default: false },
} as const;

/** Reads the command line. */
export function parseUsage(argv: readonly string[]): Call | "help" | "version" {
  const { values, positionals } = parse(argv);
  if (values.help) return "help";
  if (values.version) return "version";
  const { catalog, config } = values;
  const [name, ...operands] = positionals;
  if (name === undefined) throw new UsageError(`No command. ${commands}`);
  const command = commandNames.find((known) => known === name);
  if (!command)
    throw new UsageError(`No command ${name}. ${didYouMean(name, commandNames)}${commands}`);
  if (command === "explain" && operands.length !== 1)
    throw new UsageError("explain takes one code. See --help.");
  if (command !== "explain" && operands.length > 0)
    throw new UsageError(`${command} takes no ${operands.join(" ")}. See --help.`);
  if (catalog !== undefined && (command === "generate" || command === "check"))
    throw new UsageError(`${command} takes its catalogue from the config. Use --config.`);
  const format = formatOf(values.format, command === "explain" ? ["text", "json"] : undefined);
  const [code] = command === "explain" ? operands : [];
  return {
    command,
    config,
    format,
    ...(code !== undefined && { code }),
    ...(catalog !== undefined && { catalog }),
  };
}

function formatOf(name: string, known: readonly string[] = Object.keys(formats)): Call["format"] {
  if (known.includes(name)) return name as Call["format"];
  throw new UsageError(`No format ${name}. ${didYouMean(name, known)}Use ${known.join(", ")}.`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(`${factOf(error as NodeJS.ErrnoException)} See --help.`);
  }
}

/** What Node says of a wrong option, in a sentence. */
function factOf({ code, message }: NodeJS.ErrnoException): string {
  const [option = ""] = /--[\w-]+/.exec(message) ?? /-\w/.exec(message) ?? [];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const known = Object.keys(options).map((name) => `--${name}`);
    return `No option ${option}. ${didYouMean(option, known)}`.trimEnd();
  }
  if (message.includes("does not take")) return `${option} takes no value.`;
  return `${option} needs a value.`;
}
