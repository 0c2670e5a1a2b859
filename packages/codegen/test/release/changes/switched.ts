import { base, type Files, rewritten } from "./base.ts";

/** The catalogue written in German, and what it was before as a translation. */
export const switched: Files = {
  "catalog.yaml": rewritten(
    rewritten(base, "catalog.yaml", "name: bakery", "name: bakery\nlanguage: de"),
    "catalog.yaml",
    "meaning: No dough",
    "meaning: Kein Teig",
  )["catalog.yaml"],
  "locales/en.yaml":
    rewritten(base, "locales/de.yaml", "Kein Teig", "No dough")["locales/de.yaml"] ?? "",
};
