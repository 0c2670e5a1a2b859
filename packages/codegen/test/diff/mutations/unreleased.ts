import { base, type Files, rewritten } from "../base.ts";
import { all, dryDough, inCatalog, tillShut } from "./entry.ts";

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
    "- ----- b-b",
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
];
