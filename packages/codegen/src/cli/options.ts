import { configName } from "../config/config.ts";
import { formats } from "../problems/print/index.ts";
import type { Command, Option, Options } from "./command.ts";

/** How many problems of a rule are printed unless all are asked for. */
export const perRule = 5;

/** An option with a value. */
type WithValue = Option & { readonly value: string };

/** The option of commands that need a config. */
export const configOption: { readonly config: WithValue & { readonly default: string } } = {
  config: { value: "FILE", default: configName, help: "the config, which names the catalogue" },
};

/** The options of commands that need only a catalogue. */
export const catalogOptions: typeof configOption & { readonly catalog: WithValue } = {
  ...configOption,
  catalog: { value: "PATH", help: "a catalogue without a config" },
};

/** The options of a call without a command. */
export const globalOptions: Options = {
  help: { short: "h", help: "print this; after a command, what that takes" },
  version: { help: "print the version" },
};

/** All options of a command. */
export const optionsOf = ({ options, formats: own }: Command): Options => ({
  ...options,
  format: {
    value: "NAME",
    oneOf: own ?? Object.keys(formats),
    default: "text",
    help: own ? "the format of the output" : "the format of problems",
  },
  all: { help: `print every problem, not only the first ${perRule} of each rule` },
  help: { short: "h", help: "print this" },
});
