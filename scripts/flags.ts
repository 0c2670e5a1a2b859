import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

/** The flags that a script was called with; a wrong one is wrong use. */
export function flags<Options extends ParseArgsOptionsConfig>(script: string, options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const [fact] = (error as Error).message.split(". ");
    return wrongUse(script, `${fact}. Flags: ${known.join(", ")}`);
  }
}

/** Whether a script was called with `--check`, the only flag that it has. */
export const checkFlag = (script: string): boolean =>
  flags(script, { check: { type: "boolean", default: false } }).check;

/** Ends a script that was called wrongly with a line that says what to do, and exit code 2. */
export function wrongUse(script: string, message: string): never {
  console.error(`${script}: ${message}`);
  process.exit(2);
}
