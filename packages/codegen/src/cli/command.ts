import type { ConfigFile } from "../formats/config-file.ts";
import type { Problem } from "../problems/problem.ts";
import type { Audience } from "../release/policy/row.ts";

/** An option of a command. */
export interface Option {
  /** What its value is, in help: `FILE`. Without one it is a switch. */
  readonly value?: string;
  readonly default?: string;
  /** The only values that it takes. */
  readonly oneOf?: readonly string[];
  /** The letter that stands for it, too. */
  readonly short?: string;
  /** What it does, for help. */
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** The values of options: texts, and true for switches that are given. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { default: string }
    ? string
    : (O[Name] extends { value: string } ? string : true) | undefined;
};

/** What a command works on, besides its options. */
export interface Operand {
  /** Its name in help: `CODE`. */
  readonly name: string;
  /** What it is, for messages: `code`. */
  readonly what: string;
  /** How many it takes. */
  readonly count: "one" | "at most one" | "at least one";
}

/** The options that every command takes. */
export interface CommonOptions {
  readonly format: string;
  readonly all: true | undefined;
}

/** What a repository passes that calls the command line from its own scripts. */
export interface Setting {
  /** Its config, if that is not in a file. */
  readonly config?: ConfigFile;
  /** Packages that no target leads to, by audience. */
  readonly packages?: Readonly<Partial<Record<Audience, string>>>;
  /** How people run a command: `error-codegen`, or what they write before its name instead. */
  readonly run?: string;
}

/** A command as it was called. */
export interface Call<O extends Options = Options> {
  readonly setting: Setting;
  readonly operands: readonly string[];
  readonly options: Values<O> & CommonOptions;
}

/** What a command results in: problems, or the text to print, warnings, and whether that is a failure. */
export type Outcome =
  | { readonly problems: readonly Problem[] }
  | {
      readonly text: string;
      readonly warnings?: readonly Problem[];
      /** Why the command fails, although it printed what it was asked for. */
      readonly failure?: string;
    };

/** A command: all that usage, help and checks are derived from, and what it does. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** What it does, in a line. */
  readonly summary: string;
  readonly operand?: Operand;
  readonly options: O;
  /** The formats of its text, if it has any but that for people. Otherwise `--format` is about problems. */
  readonly formats?: readonly string[];
  /** What it needs beyond others is loaded when it runs. */
  run(call: Call<O>): Outcome | Promise<Outcome>;
}

/** A command whose calls have the types of its options. */
export const command = <const O extends Options>(one: Command<O>): Command<O> => one;

/** Wrong use of the command line. The message states the fault and the remedy. */
export class UsageError extends Error {}
