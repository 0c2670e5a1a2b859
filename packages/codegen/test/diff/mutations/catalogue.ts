import { type Entry, inCatalog, inGerman, nothing, words } from "./entry.ts";

/** Changes of the catalogue as a whole: its words, its figures, its languages. */
export const catalogue: readonly Entry[] = [
  ["a comment changes", inCatalog("# The errors", "# All errors"), [], nothing],
  ["a text is quoted otherwise", inCatalog("title: Till", 'title: "Till"'), [], nothing],
  [
    "the fields of an entry change places",
    inCatalog(
      "    meaning: Dry dough\n    action: Add water\n",
      "    action: Add water\n    meaning: Dry dough\n",
    ),
    [],
    nothing,
  ],
  ["the name changes", inCatalog("name: bakery", "name: baker"), ["name-changed"], "- ----- b-b"],
  [
    "the title changes",
    inCatalog("title: Bakery errors", "title: Errors"),
    ["title-changed"],
    "- t---- ttt",
  ],
  [
    "the introduction changes",
    inCatalog("What the bakery answers", "Answers"),
    ["introduction-changed"],
    words,
  ],
  [
    "the pages move",
    inCatalog("https://bakery.example/", "https://errors.bakery.example/"),
    ["docs-moved"],
    "b bbbbb btb",
  ],
  [
    "clients try more often",
    inCatalog("attempts: 3", "attempts: 4"),
    ["retry-changed"],
    "- aaaaa att",
  ],
  [
    "clients wait for less",
    inCatalog("maxRetryAfterMs: 60000", "maxRetryAfterMs: 30000"),
    ["retry-changed"],
    "- aaaaa att",
  ],
  ["a figure that is the default is not written", inCatalog("attempts: 3, ", ""), [], nothing],
  [
    "a translation changes",
    inGerman("Kein Teig", "Teig fehlt"),
    ["translation-changed"],
    "- t---- t-t",
  ],
  [
    "a translation is added",
    inGerman("codes:\n", "statuses:\n  404: { meaning: Nicht da }\ncodes:\n"),
    ["translation-changed"],
    "- t---- t-t",
  ],
  [
    "a heading is translated otherwise",
    inGerman("language: Deutsch", "language: Deutsch (Wien)"),
    ["headings-changed"],
    "- ----- --t",
  ],
  [
    "the catalogue says in which language it is",
    inCatalog("name: bakery", "name: bakery\nlanguage: en"),
    [],
    nothing,
  ],
  [
    "the catalogue is in another language",
    inCatalog("name: bakery", "name: bakery\nlanguage: fr"),
    ["language-changed", "language-added", "language-removed"],
    "- b---- b-b",
  ],
];
