import { base, type Files, rewritten } from "./base.ts";

/** The catalogue written in German, and what it was before as a translation. */
export const switched: Files = {
  "catalog.yaml": [
    ["name: bakery", "name: bakery\nlanguage: de"],
    ["meaning: No dough", "meaning: Kein Teig"],
    ["meaning: Burnt bread", "meaning: Verbranntes Brot"],
  ].reduce((files, [from = "", to = ""]) => rewritten(files, "catalog.yaml", from, to), base)[
    "catalog.yaml"
  ],
  "locales/en.yaml":
    rewritten(base, "locales/de.yaml", "Kein Teig", "No dough")["locales/de.yaml"] ?? "",
};
