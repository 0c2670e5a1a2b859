import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { didYouMean } from "../problems/suggest.ts";
import { type Call, type Command, type Operand, type Options, UsageError } from "./command.ts";
import { commands } from "./commands/index.ts";
import { globalOptions, optionsOf } from "./options.ts";

/** What a command line asks for. */
export type Request =
  | { readonly asks: "help"; readonly command?: Command }
  | { readonly asks: "version" }
  | { readonly asks: "run"; readonly command: Command; readonly call: Omit<Call, "setting"> };

const names = commands.map(({ name }) => name);
const allCommands = `Use ${names.join(", ")}. See error-codegen --help.`;

/** Parses the command line. */
export function parse(argv: readonly string[]): Request {
  const tokens = tokensOf(argv);
  const [name, ...operands] = tokens.flatMap((token) =>
    token.kind === "positional" ? token.value : [],
  );
  const given = tokens.filter((token) => token.kind === "option");
  const isAsked = (asked: string): boolean =>
    given.some((option) => option.name === asked && option.value === undefined);
  const command = commands.find((known) => known.name === name);
  if (isAsked("help")) return { asks: "help", ...(command && { command }) };
  if (name === undefined && isAsked("version")) return { asks: "version" };
  if (command) {
    const options = valuesOf(given, command);
    checkOperands(command, operands);
    return { asks: "run", command, call: { operands, options } };
  }
  if (name !== undefined)
    throw new UsageError(`Unknown command ${name}. ${didYouMean(name, names)}${allCommands}`);
  for (const option of given) checkOption(option, everyOption);
  throw new UsageError(`No command given. ${allCommands}`);
}

/** Whether an option has a value is the same in every command, so the command may come after it. */
const everyOption: Options = Object.assign({}, globalOptions, ...commands.map(optionsOf));

interface OptionToken {
  readonly kind: "option";
  readonly name: string;
  /** As it was written. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether the value follows `=`. */
  readonly inlineValue?: boolean | undefined;
}

/** The parts of a command line, checked for nothing. */
function tokensOf(argv: readonly string[]): ReturnType<typeof parseArgs>["tokens"] & object {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, { value, short }] of Object.entries(everyOption))
    options[name] = { type: value ? "string" : "boolean", ...(short && { short }) };
  return parseArgs({ args: [...argv], strict: false, tokens: true, options }).tokens;
}

function checkOperands({ name, operand }: Command, operands: readonly string[]): void {
  const see = `See error-codegen ${name} --help.`;
  if (!operand) {
    if (operands.length === 0) return;
    throw new UsageError(`${name} takes no ${operands.join(" ")}. ${see}`);
  }
  const { count, what } = operand;
  if (fits[count](operands.length)) return;
  throw new UsageError(`${name} takes ${count === "one" ? "exactly one" : count} ${what}. ${see}`);
}

const fits: Readonly<Record<Operand["count"], (count: number) => boolean>> = {
  one: (count) => count === 1,
  "at most one": (count) => count <= 1,
  "at least one": (count) => count >= 1,
};

/** The values of a command's options, the defaults included. Of an option that is repeated the last one counts. */
function valuesOf(given: readonly OptionToken[], command: Command): Call["options"] {
  const own = optionsOf(command);
  const values: Record<string, string | true> = {};
  for (const [name, { default: usual }] of Object.entries(own)) if (usual) values[name] = usual;
  for (const option of given) {
    checkOption(option, own, command.name);
    values[option.name] = option.value ?? true;
  }
  return values as Call["options"];
}

function checkOption(token: OptionToken, options: Options, command?: string): void {
  const { name, rawName, value, inlineValue } = token;
  const refusal = (fact: string): UsageError =>
    new UsageError(`${fact} See error-codegen ${command ? `${command} ` : ""}--help.`);
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) throw refusal(unknown(token, options, command));
  if (!option.value) {
    if (value !== undefined) throw refusal(`${rawName} takes no value.`);
    return;
  }
  // What looks like an option is one, unless it follows `=`.
  if (value === undefined || (!inlineValue && /^-./.test(value)))
    throw refusal(`${rawName} needs a value.`);
  const { oneOf } = option;
  if (!oneOf || oneOf.includes(value)) return;
  const meant = didYouMean(value, oneOf);
  throw new UsageError(`Unknown ${name} ${value}. ${meant}Use ${oneOf.join(", ")}.`);
}

function unknown({ name, rawName }: OptionToken, options: Options, command?: string): string {
  const takers = commands.filter((other) => Object.hasOwn(other.options, name));
  if (takers.length > 0) {
    const list = takers.map((other) => other.name).join(", ");
    return `${command} takes no ${rawName}; only ${list} ${takers.length === 1 ? "does" : "do"}.`;
  }
  const known = Object.keys(options).map((one) => `--${one}`);
  return `Unknown option ${rawName}. ${didYouMean(rawName, known)}`.trimEnd();
}
