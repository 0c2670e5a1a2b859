import { type Labels, labels } from "../formats/labels.ts";
import type { Draft } from "../source/source.ts";
import type { Rule } from "./rule.ts";

/** A label has the placeholders of its English text, because pages fill them in. */
export const labelPlaceholder: Rule = {
  name: "label-placeholder",
  check({ catalog, locales }, report) {
    for (const file of [catalog, ...locales.values()]) {
      const own: Draft<Partial<Labels>> = file.labels ?? {};
      for (const [name, english] of Object.entries(labels)) {
        const text = own[name as keyof Labels];
        for (const placeholder of english.match(/\{\w+\}/g) ?? [])
          if (text !== undefined && !text.includes(placeholder))
            report.value(
              own,
              name,
              `${name} lacks the placeholder ${placeholder}.`,
              `Use it as the English text does: ${english}`,
            );
      }
    }
  },
};
