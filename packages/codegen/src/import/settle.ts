import { registeredName } from "../model/registered-statuses.ts";
import { counted } from "../text/counted.ts";
import { grouped } from "../text/grouped.ts";
import type { Mapping } from "./columns.ts";
import type { Entry } from "./entry.ts";
import { textLeftIn } from "./guess.ts";
import { keyFor } from "./keys.ts";
import { remap } from "./remap.ts";
import type { Say } from "./say.ts";
import { meaningOf } from "./texts.ts";

/**
 * Settles where the texts of an entry go. A comment says what its code means; beside another text it is the
 * description. Where there is only a description, it says what the code means.
 */
export function explain({ fields, comment }: Entry): void {
  const { meaning, description } = fields;
  if (comment) {
    const whole = { description: comment.markdown ?? comment.text };
    const told = meaning === undefined ? meaningOf(comment, true) : whole;
    const parts = [description, told.description].filter((part) => part !== undefined);
    Object.assign(fields, told, parts.length > 0 && { description: parts.join("\n\n") });
  } else if (meaning === undefined && description !== undefined) {
    delete fields.description;
    Object.assign(fields, meaningOf({ text: description }, true));
  }
}

/** Leaves out that codes are deprecated where nothing says why. */
export function settleDeprecated(entries: readonly Entry[], say: Say): void {
  for (const entry of entries) {
    if (entry.fields.deprecated !== "") continue;
    delete entry.fields.deprecated;
    const fact = `${entry.key} is deprecated, but nothing says why.`;
    say(entry, "left-value", fact, "Add deprecated: { reason: … } to the code.");
  }
}

/** Leaves out statuses that nothing names. */
export function settleStatuses(entries: readonly Entry[], say: Say): void {
  const named = new Set(
    entries.flatMap(({ statuses }) => statuses.flatMap(({ key, name }) => (name ? [key] : []))),
  );
  for (const entry of entries)
    entry.statuses = entry.statuses.filter(({ key }) => {
      const isKnown = registeredName(key) !== undefined || named.has(key);
      if (!isKnown)
        say(
          entry,
          "left-value",
          `${entry.key} has status ${key}, which is not registered with IANA.`,
          `Add ${key} to statuses with a name, and to the code.`,
        );
      return isKnown;
    });
}

/** The categories by id, in the order of the sources. Codes then have the id in place of the title. */
export function categoriesOf(entries: readonly Entry[], say: Say): Map<string, string> {
  const titles = new Map<string, string>();
  for (const entry of entries) {
    const { category: title } = entry.fields;
    if (title === undefined) continue;
    const id = keyFor(title);
    if (id !== undefined && (titles.get(id) ?? title) === title) {
      titles.set(id, title);
      entry.fields.category = id;
    } else {
      delete entry.fields.category;
      say(
        entry,
        "left-value",
        `The category "${title}" cannot be told from another, or has no letters.`,
        "Add it by hand.",
      );
    }
  }
  return titles;
}

/** Says how many codes no source explains, at the first of each file. */
export function sayWithoutText(entries: readonly Entry[], map: Mapping, say: Say): void {
  const silent = entries.filter(({ fields }) => fields.meaning === undefined);
  for (const [first, ...others] of grouped(silent, ({ text }) => text).values())
    if (first) {
      const fact = `No text explains ${first.key}${others.length > 0 ? ` and ${counted(others.length, "other code")}` : ""}.`;
      const [standIn, them] =
        others.length > 0
          ? ["Their keys stand in for their meanings.", "them"]
          : ["Its key stands in for its meaning.", "it"];
      const column = textLeftIn(first.row, first.columns);
      const remedy =
        column === undefined
          ? `Write ${them}, or import a file that has ${them}, too.`
          : `If the column ${column} has ${them}: ${remap(map, { [column]: "meaning" })}.`;
      say(first, "no-text", fact, `${standIn} ${remedy}`);
    }
}
