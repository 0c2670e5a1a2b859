import { parseArgs } from "node:util";
import { configName } from "./config.ts";
import { type Format, formats } from "./format/index.ts";
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
  --help          print this
  --version       print the version

Exit codes: 0 fine, 1 problems found, 2 wrong use`;

export const commandNames = ["generate", "check", "lint", "explain"] as const;

/** What the command line asks for. */
export interface Call {
  readonly command: (typeof commandNames)[number];
  /** The code to explain. */
  readonly code?: string;
  readonly config: string;
  readonly catalog?: string;
  readonly format: keyof typeof formats;
  readonly print: Format;
}

/** Wrong use of the command line; the message says what and how to mend it. */
export class UsageError extends Error {}

/** Reads the command line. */
export function parseUsage(argv: readonly string[]): Call | "help" | "version" {
  const { values, positionals } = parse(argv);
  if (values.help) return "help";
  if (values.version) return "version";
  const [name, ...operands] = positionals;
  if (name === undefined) throw new UsageError(`No command. Use ${commandNames.join(", ")}.`);
  const command = commandNames.find((known) => known === name);
  if (!command)
    throw new UsageError(`No command ${name}. ${didYouMean(name, commandNames)}See --help.`);
  const wanted = command === "explain" ? 1 : 0;
  if (operands.length !== wanted)
    throw new UsageError(
      wanted ? "explain takes one code." : `${command} takes no ${operands.join(" ")}. See --help.`,
    );
  if (values.catalog && (command === "generate" || command === "check"))
    throw new UsageError(`${command} takes its catalogue from the config. Use --config.`);
  const format = values.format as keyof typeof formats;
  if (!Object.hasOwn(formats, format))
    throw new UsageError(`No format ${format}. Use ${Object.keys(formats).join(", ")}.`);
  return {
    command,
    config: values.config,
    format,
    print: formats[format],
    ...(operands[0] !== undefined && { code: operands[0] }),
    ...(values.catalog !== undefined && { catalog: values.catalog }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        config: { type: "string", default: configName },
        catalog: { type: "string" },
        format: { type: "string", default: "text" },
        help: { type: "boolean", default: false },
        version: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    const [fact] = (error as Error).message.split(". To specify");
    throw new UsageError(`${fact}. See --help.`.replace("..", "."));
  }
}
