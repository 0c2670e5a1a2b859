import type { Rule } from "../rule.ts";
import { writtenKeys } from "../rule.ts";

/** A key of `statuses` is an HTTP error status or a class of them (RFC 9110 section 15). */
export const statusKey: Rule = {
  name: "status-key",
  check(source, report) {
    const { statuses } = source.catalog;
    for (const key of writtenKeys(source, statuses)) {
      if (/^([45]\d\d|[45]xx)$/.test(key)) continue;
      report.key(
        statuses,
        key,
        `${key} is not an HTTP error status.`,
        "Write 400 to 599, or 4xx or 5xx for a whole class.",
      );
    }
  },
};
