import { base, type Files, rewritten } from "../base.ts";
import { all, dryDough, inCatalog, tillShut } from "./entry.ts";

const bakeryText = inCatalog(
  "    - { name: oven, code: /oven/code, message: /oven/text }",
  "    - { name: oven, code: /message/code, message: /message/text }",
);

const asProblem = inCatalog(
  "format: openai\n  accepts:\n",
  "format: problem\n  accepts:\n    - problem\n",
);

/** Two catalogues of which neither is released, and what one is to who builds from the other. */
export const unreleased: readonly (readonly [
  name: string,
  before: Files,
  after: Files,
  kinds: readonly string[],
  means: string,
])[] = [
  ["a code is taken back", base, inCatalog(dryDough, ""), ["code-removed"], "b bbbbb bbb"],
  [
    "a retired code is not retired after all",
    all([dryDough, ""], ["retired:", "retired:\n  dry_dough: { reason: Always wet. }"]),
    base,
    ["code-restored"],
    "a aaaaa aaa",
  ],
  [
    "a retired code is forgotten",
    inCatalog("retired:", "retired:\n  bland: { reason: Salted now. }"),
    base,
    ["retired-removed"],
    "- bbbbb b-b",
  ],
  [
    "a code is named otherwise",
    base,
    inCatalog("identifier: shut_till", "identifier: closed_till"),
    ["identifier-changed"],
    "b bbbbb bbb",
  ],
  [
    "a code goes to another category, which no body says",
    asProblem,
    rewritten(
      rewritten(asProblem, "catalog.yaml", tillShut, ""),
      "catalog.yaml",
      "  old_oven:",
      `${tillShut.replace("category: till", "category: oven")}  old_oven:`,
    ),
    ["category-changed"],
    "- aaaaa a-t",
  ],
  [
    "a retired code is named otherwise",
    base,
    inCatalog("bread.\n", "bread.\n    identifier: burnt_loaf\n"),
    ["identifier-changed"],
    "b bbbbb bbb",
  ],
  [
    "clients no longer understand another value",
    inCatalog("    action: Add water\n", "    action: Add water\n    aliases: [dusty_dough]\n"),
    base,
    ["alias-removed"],
    "- bbbbb b-t",
  ],
  [
    "acronyms change names",
    base,
    inCatalog("wire:\n", "acronyms: [oven]\nwire:\n"),
    ["identifier-changed", "identifier-changed"],
    "b bbbbb bbb",
  ],
  [
    "shapes of which no body can have two change places",
    bakeryText,
    rewritten(
      rewritten(bakeryText, "catalog.yaml", "    - flat\n", ""),
      "catalog.yaml",
      "message: /message/text }\n",
      "message: /message/text }\n    - flat\n",
    ),
    ["shapes-reordered"],
    "- aaaaa a-t",
  ],
];
