import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

/** Parses the flags of a script. Wrong flags end it as wrong use. */
export function flags<Options extends ParseArgsOptionsConfig>(script: string, options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const [fact] = (error as Error).message.split(". ");
    return wrongUse(script, `${fact}. Flags: ${known.join(", ")}`);
  }
}

/** Parses `--check`, the script's only flag. */
export const checkFlag = (script: string): boolean =>
  flags(script, { check: { type: "boolean", default: false } }).check;

/** Ends a wrongly called script with a line that says what to do, and exit code 2. */
export function wrongUse(script: string, message: string): never {
  console.error(`${script}: ${message}`);
  process.exit(2);
}
