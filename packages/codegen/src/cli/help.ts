import type { Command, Operand, Option, Options } from "./command.ts";
import { commands } from "./commands/index.ts";
import { globalOptions, optionsOf } from "./options.ts";

/** The columns of a terminal. */
const width = 80;

/** What the command line does, and what it is called with. */
export function help(): string {
  return `error-codegen: packages from one catalogue of HTTP statuses and error codes

Usage: error-codegen COMMAND [OPTION]…

Commands:
${table(commands.map((one) => [usageOf(one), one.summary]))}

Options:
${optionTable(globalOptions)}

error-codegen COMMAND --help prints the options of a command.
Exit codes: 0 success, also with warnings; 1 errors; 2 wrong use`;
}

/** The same of one command. */
export function helpOf(one: Command): string {
  return `${wrap(`error-codegen ${one.name}: ${one.summary}`, width).join("\n")}

Usage: error-codegen ${usageOf(one)} [OPTION]…

Options:
${optionTable(optionsOf(one))}`;
}

const usageOf = ({ name, operand }: Command): string =>
  operand ? `${name} ${usages[operand.count](operand.name)}` : name;

const usages: Readonly<Record<Operand["count"], (name: string) => string>> = {
  one: (name) => name,
  "at most one": (name) => `[${name}]`,
  "at least one": (name) => `${name}…`,
};

const optionTable = (options: Options): string =>
  table(Object.entries(options).map(([name, option]) => [signature(name, option), about(option)]));

const signature = (name: string, { short, value }: Option): string =>
  `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`;

const about = ({ help: text, oneOf, default: usual }: Option): string =>
  `${text}${oneOf ? `: ${oneOf.join(", ")}` : ""}${usual ? ` (default: ${usual})` : ""}`;

/** Two columns, the second in as many lines as it needs. */
function table(rows: readonly (readonly [left: string, right: string])[]): string {
  const indent = Math.max(...rows.map(([left]) => left.length)) + 4;
  return rows
    .flatMap(([left, right]) =>
      wrap(right, width - indent).map(
        (line, index) => `${(index === 0 ? `  ${left}` : "").padEnd(indent)}${line}`,
      ),
    )
    .join("\n");
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
