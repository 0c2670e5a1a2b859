import type { Rule } from "./rule.ts";
import { holdersOf, shortTexts } from "./short-texts.ts";

/** No text is empty, because what is printed of it would be a gap. */
export const writtenText: Rule = {
  name: "written-text",
  check(source, report) {
    for (const { subject, holder, field, text } of shortTexts(source))
      if (text.trim() === "")
        report.value(holder, field, `${subject} is empty.`, "Write a few words.");
    for (const file of [source.catalog, ...source.locales.values()])
      for (const [name, holder] of holdersOf(file))
        if ((holder as { description?: string }).description?.trim() === "")
          report.value(holder, "description", `The description of ${name} is empty.`, "Delete it.");
  },
};
