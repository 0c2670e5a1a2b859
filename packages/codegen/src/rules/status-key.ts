import { writtenKeys } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** Whether a key is an HTTP error status or a class of them. */
export const isStatusKey = (key: string): boolean => /^[45](\d\d|xx)$/.test(key);

/** The remedy for a wrong key. */
export const statusForms = "Use 400 to 599, or 4xx or 5xx for a whole class.";

/** A key of `statuses` is an HTTP error status or a class of them (RFC 9110 section 15). */
export const statusKey: Rule = {
  name: "status-key",
  check(source, report) {
    const { statuses } = source.catalog;
    for (const key of writtenKeys(source, statuses))
      if (!isStatusKey(key))
        report.key(statuses, key, `${key} is not an HTTP error status.`, statusForms);
  },
};
