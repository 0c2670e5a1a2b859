import type { CatalogFile } from "../formats/catalog-file.ts";
import { entriesOf } from "../source/entries.ts";
import type { Reporter } from "../source/reporter.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

/** Meanings appear in table cells and editor hints; an action may be a sentence. */
const limits = { title: 80, meaning: 80, cause: 140, action: 140, reason: 140 };

const maxLabel = 140;

/** Short texts are one line, not empty and not too long. Longer texts belong in `description`. */
export const textLength: Rule = {
  name: "text-length",
  check({ catalog, locales }, report) {
    for (const file of [catalog, ...locales.values()]) checkFile(file, report);
  },
};

function checkFile(file: Draft<CatalogFile>, report: Reporter): void {
  const { categories, codes, labels = {}, retired, statuses } = file;
  checkTexts("the catalogue", file, report);
  for (const section of [categories, codes, retired, statuses])
    for (const [name, entry] of entriesOf<Texts>(section as Draft<Record<string, Texts>>)) {
      checkTexts(name, entry, report);
      if (entry.deprecated) checkTexts(name, entry.deprecated, report);
    }
  for (const [name, text] of Object.entries<string>(labels)) {
    const fault = faultOf(text, maxLabel);
    if (fault) report.value(labels, name, `The label ${name} ${fault[0]}.`, fault[1]);
  }
}

/** The texts that any kind of entry can have. */
interface Texts extends Partial<Record<keyof typeof limits, string | readonly string[]>> {
  causes?: readonly string[];
  description?: string;
  deprecated?: Texts;
}

function checkTexts(name: string, entry: Draft<Texts>, report: Reporter): void {
  for (const [field, limit] of Object.entries(limits) as [keyof typeof limits, number][]) {
    const text = entry[field];
    if (Array.isArray(text)) checkList(name, field, text, limit, report);
    else {
      const fault = faultOf(text as string | undefined, limit);
      if (fault) report.value(entry, field, `The ${field} of ${name} ${fault[0]}.`, fault[1]);
    }
  }
  checkList(name, "cause", entry.causes ?? [], limits.cause, report);
  if (entry.description?.trim() === "")
    report.value(entry, "description", `The description of ${name} is empty.`, "Delete it.");
}

function checkList(
  name: string,
  field: string,
  list: readonly (string | undefined)[],
  limit: number,
  report: Reporter,
): void {
  for (const [index, text] of list.entries()) {
    const fault = faultOf(text, limit);
    if (fault)
      report.value(list, index, `The ${field} ${index + 1} of ${name} ${fault[0]}.`, fault[1]);
  }
}

/** The fault of a short text and its remedy. */
function faultOf(text: string | undefined, limit: number): [fact: string, fix: string] | undefined {
  if (text === undefined) return;
  // The limit counts characters, not UTF-16 units. They are counted only if necessary.
  const length = text.length > limit ? Array.from(text).length : text.length;
  if (text.trim() === "") return ["is empty", "Write a few words."];
  if (text.trim().includes("\n")) return ["has more than one line", "Keep one line."];
  if (text.endsWith("\n")) return ["ends with a line break", "Write `>-` instead of `|` or `>`."];
  if (text !== text.trim()) return ["has white space at its ends", "Delete it."];
  if (length > limit) return [`has ${length} characters; ${limit} are allowed`, "Shorten it."];
  return;
}
