import { oneLine } from "../text/one-line.ts";
import type { TasteRule } from "./rule.ts";
import { type ShortText, shortTexts } from "./short-texts.ts";

/** Short texts are short enough for tables and editor hints. Nothing is cut. */
export const textLength: TasteRule = {
  name: "text-length",
  isTaste: true,
  check(source, report) {
    for (const short of shortTexts(source)) {
      const { holder, field, isDescribed } = short;
      const fact = factOf(short);
      const fix = isDescribed ? "Shorten it; `description` takes the rest." : "Shorten it.";
      if (fact !== undefined) report.value(holder, field, fact, fix);
    }
  },
};

function factOf({ subject, text, limit }: ShortText): string | undefined {
  if (text.length <= limit) return;
  // The limit counts characters, not UTF-16 units. They are counted only if necessary.
  const { length } = Array.from(oneLine(text));
  if (length <= limit) return;
  const lines = text.trim().split("\n").length;
  const form = lines > 1 ? ` in ${lines} lines, which become one` : "";
  return `${subject} has ${length} characters${form}; up to ${limit} read well in tables and editor hints.`;
}
