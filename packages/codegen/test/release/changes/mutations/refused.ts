import type { Files } from "../base.ts";
import { all, dryDough, inCatalog, newCode } from "./entry.ts";

/** Changes that no release can have: the rule that refuses each, and the line. */
export const refused: readonly (readonly [
  name: string,
  files: Files,
  rule: string,
  line: string,
])[] = [
  ["a released code is deleted", inCatalog(dryDough, ""), "released-stays", "codes:"],
  [
    "the override of a released identifier changes",
    inCatalog("identifier: shut_till", "identifier: closed_till"),
    "released-stays",
    "    identifier: closed_till",
  ],
  [
    "a released code gets an override",
    inCatalog("    action: Add water", "    action: Add water\n    identifier: arid_dough"),
    "released-stays",
    "    identifier: arid_dough",
  ],
  [
    "a retired code comes back",
    all(
      ["  till_shut:", `${newCode.replace("stale_bread", "burnt_bread")}  till_shut:`],
      [
        "  burnt_bread:\n    meaning: Burnt bread\n    reason: We do not burn bread.\n    replacedBy: cold_oven\n",
        "",
      ],
      ["retired:\n", ""],
    ),
    "retired-stays-retired",
    "  burnt_bread:",
  ],
  [
    "a retired code is forgotten",
    all([
      "  burnt_bread:\n    meaning: Burnt bread\n    reason: We do not burn bread.\n    replacedBy: cold_oven\n",
      "  bland: { reason: Salted now. }\n",
    ]),
    "retired-stays-retired",
    "retired:",
  ],
  [
    "a new code takes a released name, although it stands before it",
    inCatalog(
      "  no_dough:\n",
      `${newCode.replace("stale_bread", "no.dough").replace("oven", "dough")}  no_dough:\n`,
    ),
    "unique-identifier",
    "  no.dough:",
  ],
  [
    "a new code takes a retired name",
    inCatalog("  till_shut:", `${newCode.replace("stale_bread", "burnt:bread")}  till_shut:`),
    "unique-identifier",
    "  burnt:bread:",
  ],
];
