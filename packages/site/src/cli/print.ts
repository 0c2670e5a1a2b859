import { formats, type Problem } from "@org/error-codegen";

/** How many problems of a rule are printed. */
const perRule = 5;

/** Prints problems as the generator does. */
export function print(problems: readonly Problem[]): void {
  const { stdout } = process;
  stdout.write(formats.text(problems, stdout.isTTY && stdout.hasColors(), perRule));
}
