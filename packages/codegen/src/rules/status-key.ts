import type { StatusFile } from "../formats/catalog-file.ts";
import { registeredName } from "../model/registered-statuses.ts";
import { writtenKeys } from "../source/entries.ts";
import type { Rule } from "./rule.ts";

/** Whether a key is an HTTP status or a class of them. */
export const isStatusKey = (key: string): boolean => /^[1-5](\d\d|xx)$/.test(key);

/** The remedy for a wrong key. */
export const statusForms = "Use 100 to 599, or 1xx to 5xx for a whole class.";

/** A key of `statuses` is an HTTP status or a class of them (RFC 9110 section 15), and has a name. */
export const statusKey: Rule = {
  name: "status-key",
  check(source, report) {
    const { statuses } = source.catalog;
    for (const key of writtenKeys(source, statuses)) {
      const { name }: Partial<StatusFile> = statuses?.[key] ?? {};
      if (!isStatusKey(key))
        report.key(statuses, key, `${key} is not an HTTP status.`, statusForms);
      else if (name === undefined && !registeredName(key))
        report.key(
          statuses,
          key,
          `Status ${key} has no name, and none is registered with IANA.`,
          "Add name: its name in snake_case.",
        );
    }
  },
};
