import type { CodeFile } from "../formats/catalog-file.ts";
import { registeredName } from "../model/registered-statuses.ts";
import { suggester } from "../problems/suggest.ts";
import { entriesOf } from "../source/entries.ts";
import type { Rule } from "./rule.ts";
import { isStatusKey, statusForms } from "./status-key.ts";

/** A code's statuses are HTTP statuses: registered ones, or listed in `statuses`, themselves or by their class. */
export const knownStatus: Rule = {
  name: "known-status",
  check({ catalog }, report) {
    const listed = Object.keys(catalog.statuses ?? {});
    const covers = new Set(listed);
    const ask = suggester(listed);
    for (const [code, { statuses }] of entriesOf<CodeFile>(catalog.codes)) {
      for (const [index, status] of (statuses ?? []).entries()) {
        if (status === undefined) continue;
        const key = String(status);
        const isStatus = isStatusKey(key);
        if (isStatus && (registeredName(key) || covers.has(key) || covers.has(`${key[0]}xx`)))
          continue;
        const fact = isStatus
          ? "is neither registered with IANA nor in statuses"
          : "is not an HTTP status";
        const fix = isStatus ? addOrChange(key) : statusForms;
        report.value(statuses, index, `${code} has status ${key}, which ${fact}.`, ask(key) + fix);
      }
    }
  },
};

/** The remedy for a status that nobody knows: the line to add is valid as it is. */
const addOrChange = (key: string): string =>
  `Change it, or add this to \`statuses\` of the catalogue, beside \`codes\`: ${key}: { name: status_${key}, meaning: What it means }`;
