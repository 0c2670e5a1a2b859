import type { Recovery } from "../formats/catalog-file.ts";
import { saidBy } from "../model/classification.ts";
import { mainStatus, toStatusKey } from "../model/statuses.ts";
import { option } from "./option.ts";
import type { FoundStatus } from "./statuses.ts";
import type { Cell } from "./table.ts";

const recoveries: readonly string[] = ["transient", "correctable", "terminal"] satisfies Recovery[];
const yes = /^(?:true|yes|y|retriable|retryable)(?![\w/])/i;
const no = /^(?:false|no|not|n|never)(?![\w/])/i;

/** Whether most of some cells say whether another attempt helps. */
export const sayWhether = (cells: readonly Cell[]): boolean => {
  const saying = cells.filter(({ value }) => {
    const text = String(value).trim();
    return recoveries.includes(text) || yes.test(text) || no.test(text);
  });
  return saying.length * 2 > cells.length;
};

/** Whether clients try again, by the status of a code alone. */
function isRetried(statuses: readonly FoundStatus[]): boolean {
  const main = mainStatus(statuses.map(({ key }) => toStatusKey(key)));
  return main !== undefined && saidBy(main, "recovery", () => undefined)?.value === "transient";
}

/** Reads whether another attempt helps. A yes with a condition may mean that the request has to change. */
export function recoveryOf(
  text: string,
  column: string,
  statuses: readonly FoundStatus[],
): { fields: { recovery: Recovery } } | { fact: string; fix: string } {
  if (recoveries.includes(text)) return { fields: { recovery: text as Recovery } };
  if (yes.exec(text)?.[0] === text) return { fields: { recovery: "transient" } };
  const own = `To keep the column as your own: ${option("map", `${column}=x-recovery`)}.`;
  if (yes.test(text))
    return {
      fact: `"${text}" does not say whether the same request can succeed later`,
      fix: `Write transient into the catalogue if it can, or correctable if it has to change. ${own}`,
    };
  if (no.test(text))
    return {
      fact: `"${text}" does not say whether a change of the request helps`,
      fix: `Write correctable or terminal into the catalogue if you know.${isRetried(statuses) ? " Until then, clients go by the status, and try again." : ""} ${own}`,
    };
  return {
    fact: `${text} is not a recovery`,
    fix: `Write transient, correctable or terminal into the catalogue if you know. ${own}`,
  };
}
