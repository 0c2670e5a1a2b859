import { all, deprecation, dryDough, type Entry, inCatalog, words } from "./entry.ts";

/** Changes of codes that go: deprecated, with a sunset, retired. */
export const life: readonly Entry[] = [
  [
    "a code is retired",
    all(
      [dryDough, ""],
      ["retired:", "retired:\n  dry_dough: { reason: Always wet., replacedBy: no_dough }"],
    ),
    ["code-retired"],
    "b bbbbb bbt",
  ],
  [
    "a deprecated code is retired before its sunset",
    all(
      [
        `  old_oven:\n    category: oven\n    meaning: The oven is old\n    action: Buy one\n    statuses: [500]\n    recovery: terminal\n    actor: operator\n${deprecation}`,
        "",
      ],
      ["retired:", "retired:\n  old_oven: { reason: Said twice. }"],
    ),
    ["code-retired"],
    "b bbbbb bbt",
  ],
  [
    "a code is deprecated",
    inCatalog(
      "    action: Add water",
      "    action: Add water\n    deprecated: { reason: Nobody kneads. }",
    ),
    ["deprecated"],
    "- aaaaa att",
  ],
  [
    "a code is not deprecated any more",
    inCatalog(deprecation, ""),
    ["undeprecated"],
    "- aaaaa att",
  ],
  [
    "the reason of a deprecation changes",
    inCatalog("Said twice.", "It was said twice."),
    ["deprecation-reworded"],
    "- ttttt ttt",
  ],
  [
    "a deprecated code is replaced by another",
    inCatalog("replacedBy: cold_oven\n      sunset", "replacedBy: dry_dough\n      sunset"),
    ["replacement-changed"],
    "- aaaaa att",
  ],
  [
    "a deprecated code is replaced by nothing",
    inCatalog("      replacedBy: cold_oven\n      sunset", "      sunset"),
    ["replacement-changed"],
    "- aaaaa att",
  ],
  ["a sunset comes later", inCatalog("2027-06-30", "2027-07-01"), ["sunset-later"], "- ttttt ttt"],
  [
    "a sunset comes earlier",
    inCatalog("2027-06-30", "2027-06-29"),
    ["sunset-earlier"],
    "- bbbbb btb",
  ],
  [
    "a sunset is taken back",
    inCatalog("      sunset: 2027-06-30\n", ""),
    ["sunset-later"],
    "- ttttt ttt",
  ],
  [
    "a code is listed as retired that was not there in the last release",
    inCatalog("retired:", "retired:\n  bland: { reason: Salted now. }"),
    ["retired-added"],
    "- aaaaa a-a",
  ],
  [
    "what is said of a retired code changes",
    inCatalog("We do not burn", "Nobody burns"),
    ["retired-reworded"],
    words,
  ],
  [
    "what a retired code meant is said otherwise",
    inCatalog("meaning: Burnt bread", "meaning: The bread is burnt"),
    ["retired-meaning-changed"],
    words,
  ],
  [
    "what a retired code meant is said no more",
    inCatalog("    meaning: Burnt bread\n", ""),
    ["retired-meaning-changed"],
    words,
  ],
  [
    "what replaces a retired code changes",
    inCatalog("bread.\n    replacedBy: cold_oven", "bread.\n    replacedBy: dry_dough"),
    ["retired-reworded"],
    words,
  ],
  [
    "a deprecated code gets a sunset",
    inCatalog("It is meant to be. }", "It is meant to be., sunset: 2027-01-31 }"),
    ["sunset-set"],
    "- aaaaa att",
  ],
];
