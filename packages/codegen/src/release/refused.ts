import { counted } from "../text/counted.ts";
import { type Severity, severities } from "./policy/row.ts";
import type { Report } from "./report.ts";

/** The classes of changes that are at least as severe. */
export const asSevereAs = (least: Severity): readonly Severity[] =>
  severities.slice(0, severities.indexOf(least) + 1);

/** That a report has changes of a class or a more severe one. Before the first release there is nothing to break. */
export function refused({ changes, isFirst }: Report, least: Severity): string | undefined {
  if (isFirst) return;
  const classes = asSevereAs(least);
  const { length } = changes.filter(({ severity }) => classes.includes(severity));
  if (length === 0) return;
  return `${counted(length, "change")} ${length === 1 ? "is" : "are"} ${classes.join(" or ")}.`;
}
