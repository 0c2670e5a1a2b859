import type { CodeFile } from "../catalog-file.ts";
import { namer } from "../model/names.ts";
import { entriesOf, type Rule } from "../rule.ts";

/** Names that a target keeps for itself, and what they are there. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  "a global of JavaScript": [
    "Array",
    "ArrayBuffer",
    "Boolean",
    "Date",
    "Error",
    "Function",
    "Infinity",
    "Intl",
    "JSON",
    "Map",
    "Math",
    "Number",
    "Object",
    "Promise",
    "Proxy",
    "Reflect",
    "Set",
    "String",
    "Symbol",
  ],
  "a keyword of Python": ["False", "None", "True"],
  "a keyword of Rust": ["Self"],
  "a device on Windows, where no page could be saved under it": [
    "aux",
    "con",
    "nul",
    "prn",
    ...Array.from({ length: 9 }, (_, index) => [`com${index + 1}`, `lpt${index + 1}`]).flat(),
  ],
  "the list itself, in addresses": ["index"],
};

const kinds = new Map(
  Object.entries(reserved).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** No identifier or address is a word that a target language or a file system keeps for itself. */
export const noReservedWord: Rule = {
  name: "no-reserved-word",
  check({ catalog }, report) {
    const names = namer(catalog.acronyms?.filter((word) => word !== undefined));
    for (const [code, { identifier }] of entriesOf<CodeFile>(catalog.codes)) {
      const derived = names(identifier ?? code);
      for (const word of [derived.identifier, derived.slug]) {
        const kind = kinds.get(word);
        if (kind)
          report.key(
            catalog.codes,
            code,
            `${code} would be named ${word}, which is ${kind}.`,
            `Set \`identifier\`, for example ${derived.slug.replaceAll("-", "_")}_error.`,
          );
      }
    }
  },
};
