import { all, type Entry, inCatalog, newCode, noDough, nothing, tillShut, words } from "./entry.ts";

/** Changes of what is said of codes. */
export const codes: readonly Entry[] = [
  [
    "a code is added",
    inCatalog("  till_shut:", `${newCode}  till_shut:`),
    ["code-added"],
    "a aaaaa aaa",
  ],
  ["a code gets a status", inCatalog("[409]", "[409, 404]"), ["code-status-added"], "a aaaaa aat"],
  ["a code gets a class", inCatalog("[409]", "[409, 5xx]"), ["code-status-added"], "a aaaaa aat"],
  [
    "a code loses a status",
    inCatalog("[404, 409]", "[404]"),
    ["code-status-removed"],
    "b bbbbb bat",
  ],
  [
    "a code loses the status that it is sent with",
    inCatalog("[404, 409]", "[409]"),
    ["code-status-removed", "default-status-changed"],
    "b bbbbb bat",
  ],
  [
    "a code loses all statuses but a class",
    inCatalog("[5xx, 503, 500]", "[5xx]"),
    ["code-status-removed", "code-status-removed", "default-status-changed"],
    "b bbbbb bat",
  ],
  [
    "a code is sent with another of its statuses",
    inCatalog("[404, 409]", "[409, 404]"),
    ["default-status-changed"],
    "b bbbbb btt",
  ],
  [
    "a code is sent with a status that it did not have",
    inCatalog("[409]", "[404, 409]"),
    ["code-status-added", "default-status-changed"],
    "b bbbbb bat",
  ],
  [
    "statuses behind the first change places",
    inCatalog("[5xx, 503, 500]", "[503, 500, 5xx]"),
    ["code-statuses-reordered"],
    "- ttttt ttt",
  ],
  [
    "a code is retried from now on",
    inCatalog(
      "statuses: [409]\n    recovery: correctable",
      "statuses: [409]\n    recovery: transient",
    ),
    ["retry-started"],
    "- bbbbb b-t",
  ],
  [
    "a code is not retried any more",
    inCatalog("[404, 409]\n    recovery: transient", "[404, 409]\n    recovery: terminal"),
    ["retry-stopped"],
    "- bbbbb b-t",
  ],
  [
    "a code cannot be corrected after all",
    inCatalog(
      "statuses: [409]\n    recovery: correctable",
      "statuses: [409]\n    recovery: terminal",
    ),
    ["recovery-changed"],
    "- aaaaa a-t",
  ],
  [
    "a code can be corrected after all",
    inCatalog("[500]\n    recovery: terminal", "[500]\n    recovery: correctable"),
    ["recovery-changed"],
    "- aaaaa a-t",
  ],
  [
    "someone else acts on a code",
    inCatalog(
      "statuses: [409]\n    recovery: correctable\n    actor: caller",
      "statuses: [409]\n    recovery: correctable\n    actor: account_owner",
    ),
    ["actor-changed"],
    "- aaaaa a-t",
  ],
  [
    "a code goes to another category, which is its type",
    all(
      [tillShut, ""],
      ["  old_oven:", `${tillShut.replace("category: till", "category: oven")}  old_oven:`],
    ),
    ["type-changed"],
    "b aaaaa att",
  ],
  [
    "a meaning changes",
    inCatalog("meaning: Dry dough", "meaning: The dough is dry"),
    ["code-meaning-changed"],
    "t ttttt ttt",
  ],
  [
    "an action changes",
    inCatalog("action: Add water", "action: Pour water"),
    ["code-action-changed"],
    "- ttttt ttt",
  ],
  [
    "a description changes",
    inCatalog("rests for a day", "rests for a night"),
    ["code-description-changed"],
    words,
  ],
  [
    "a description is added",
    inCatalog("    action: Add water", "    action: Add water\n    description: Little."),
    ["code-description-changed"],
    words,
  ],
  [
    "a description is removed",
    inCatalog("    description: Dough rests for a day.\n", ""),
    ["code-description-changed"],
    words,
  ],
  [
    "the override of a released identifier is deleted, which changes no name",
    inCatalog("    identifier: shut_till\n", ""),
    [],
    nothing,
  ],
  [
    "an acronym is added that released names have in other letters",
    inCatalog("categories:", "acronyms: [oven]\ncategories:"),
    [],
    nothing,
  ],
  [
    "codes change places",
    all([noDough, ""], ["  cold_oven:", `${noDough}  cold_oven:`]),
    ["codes-reordered"],
    words,
  ],
];
