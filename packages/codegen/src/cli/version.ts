import { isVersion } from "../release/version.ts";
import { UsageError } from "./command.ts";

/** Refuses an operand that is not a version. */
export function demandVersion(text: string): void {
  if (!isVersion(text)) throw new UsageError(`${text} is not a version. Use one such as 1.4.0.`);
}
