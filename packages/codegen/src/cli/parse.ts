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
  const [first, ...others] = tokens.filter((token) => token.kind === "positional");
  const name = first?.value || undefined;
  const operands = others.map(({ value }) => value);
  const given = tokens.filter((token) => token.kind === "option");
  const isAsked = (asked: string): boolean =>
    given.some((option) => option.name === asked && option.value === undefined);
  const command = commands.find((known) => known.name === name);
  if (isAsked("help")) return { asks: "help", ...(command && { command }) };
  if (isAsked("version")) return { asks: "version" };
  if (command) {
    const options = valuesOf(given, command);
    checkOperands(command, operands);
    return { asks: "run", command, call: { operands, options } };
  }
  // What follows an option that nobody knows may be its value, and no command.
  for (const option of given)
    if (!first || option.index < first.index) checkOption(option, everyOption);
  if (name === undefined) throw new UsageError(`No command given. ${allCommands}`);
  const meant = Object.hasOwn(globalOptions, name)
    ? `Did you mean --${name}? `
    : didYouMean(name, names);
  throw new UsageError(`Unknown command ${name}. ${meant}${allCommands}`);
}

/** Whether an option has a value is the same in every command, so the command may come after it. */
const everyOption: Options = Object.assign({}, globalOptions, ...commands.map(optionsOf));

interface OptionToken {
  readonly kind: "option";
  readonly index: number;
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

function checkOperands(command: Command, operands: readonly string[]): void {
  const fault = operandFault(command, operands);
  if (fault !== undefined)
    throw new UsageError(`${fault} See error-codegen ${command.name} --help.`);
}

function operandFault(command: Command, all: readonly string[]): string | undefined {
  const { name, operand } = command;
  const [first] = all;
  if (!operand) {
    if (first === undefined) return;
    return names.includes(first)
      ? `${name} and ${first} are two commands: run one after the other.`
      : `${name} takes options only, not ${all.join(" ")}.${passing(command)}`;
  }
  const { count, what } = operand;
  if (all.includes("")) return `${name} got an empty text for ${operand.name}.`;
  if (fits[count](all.length)) return;
  const wanted = `${name} takes ${count === "one" ? "exactly one" : count} ${what}`;
  return all.length > 1
    ? `${wanted}, and these are ${all.length}: ${all.join(", ")}. Put a text with spaces in quotes.`
    : `${wanted}.`;
}

/** How a file is passed that may have been meant; a space comes first. */
function passing({ options }: Command): string {
  if (Object.hasOwn(options, "catalog")) return " Pass a catalogue with --catalog.";
  return Object.hasOwn(options, "config") ? " Pass a config with --config." : "";
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
  if (!value || (!inlineValue && /^-./.test(value))) throw refusal(`${rawName} needs a value.`);
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
