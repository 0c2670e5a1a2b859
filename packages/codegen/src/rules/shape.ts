import catalogSchema from "../formats/generated/catalog-file.schema.json" with { type: "json" };
import localeSchema from "../formats/generated/locale-file.schema.json" with { type: "json" };
import { checkShape } from "../source/schema-check/check.ts";
import type { Rule } from "./rule.ts";

/** Every key is known, required keys are present, and each value has the right form. */
export const shape: Rule = {
  name: "shape",
  check({ catalog, locales }, report) {
    checkShape(catalogSchema, catalog, "The catalogue", report);
    for (const locale of locales.values())
      checkShape(localeSchema, locale, "The translation", report, catalogSchema);
  },
};
