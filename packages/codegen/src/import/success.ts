import type { Value } from "../formats/catalog-file.ts";
import type { FoundStatus } from "./statuses.ts";

/** What says that nothing went wrong. */
const successes = new Set(["ok", "okay", "success", "successful", "succeeded", "no_error"]);

/** What says that there is nothing, where it is sent as 0. Protocol Buffers ask for the second in each enum. */
const nothings = new Set(["none", "unspecified"]);

/** What such names may start with, besides the name of their table. */
const leads = ["code", "err", "error", "reason", "result", "status"];

/** Whether a name says that there is no error: `OK`, `SUCCESS`, `ERROR_REASON_UNSPECIFIED`. */
export function isSuccess(name: string, value: Value | undefined, table: string): boolean {
  const lead = new Set([...leads, ...wordsOf(table)]);
  const words = wordsOf(name);
  const first = words.findIndex((word, index) => !lead.has(word) || index === words.length - 1);
  const said = words.slice(first).join("_");
  return successes.has(said) || (value === 0 && nothings.has(said));
}

/** Whether some statuses are all of responses that are no errors. */
export const areSuccesses = (statuses: readonly FoundStatus[]): boolean =>
  statuses.length > 0 && statuses.every(({ key }) => /^[1-3]/.test(key));

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
