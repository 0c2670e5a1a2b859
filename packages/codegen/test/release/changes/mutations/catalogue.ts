import { switched } from "../switched.ts";
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
    inCatalog("What the bakery sends", "Sent"),
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
    "clients wait for less between attempts",
    inCatalog("maxDelayMs: 8000", "maxDelayMs: 4000"),
    ["retry-changed"],
    "- aaaaa att",
  ],
  [
    "clients wait for longer before the second attempt",
    inCatalog("initialDelayMs: 500", "initialDelayMs: 800"),
    ["retry-changed"],
    "- aaaaa att",
  ],
  [
    "a heading of the catalogue's own language changes",
    inCatalog("name: bakery", "name: bakery\nlabels: { codes: What went wrong }"),
    ["headings-changed"],
    "- ----- --t",
  ],
  [
    "clients no longer try again",
    inCatalog("attempts: 3", "attempts: 1"),
    ["retrying-stopped"],
    "- bbbbb btt",
  ],
  [
    "clients no longer wait for what the server asks",
    inCatalog("maxRetryAfterMs: 60000", "maxRetryAfterMs: 30000"),
    ["retrying-stopped"],
    "- bbbbb btt",
  ],
  [
    "clients wait for longer than before if the server asks",
    inCatalog("maxRetryAfterMs: 60000", "maxRetryAfterMs: 90000"),
    ["retrying-started"],
    "- bbbbb btt",
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
    "why a code is deprecated is translated",
    inGerman("codes:\n", "codes:\n  old_oven: { deprecated: { reason: Zweimal gesagt. } }\n"),
    ["reason-translation-changed"],
    words,
  ],
  [
    "what a retired code meant is translated, and why it is gone",
    inGerman(
      "codes:\n",
      "retired:\n  burnt_bread: { reason: Wir verbrennen kein Brot., meaning: Verbrannt }\ncodes:\n",
    ),
    ["reason-translation-changed"],
    words,
  ],
  [
    "every kind of text gets a translation",
    inGerman(
      "codes:\n",
      `description: Was die Bäckerei sagt.
categories:
  oven: { title: Ofen, description: Er ist heiß. }
statuses:
  409: { cause: Zwei wollten es, description: Noch einmal nachsehen. }
codes:
  dry_dough: { action: Wasser zugeben, description: Er klebt nicht. }
`,
    ),
    Array(4).fill("translation-changed"),
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
  [
    "the catalogue and its translation change places",
    switched,
    ["language-switched"],
    "b bbbbb btb",
  ],
];
