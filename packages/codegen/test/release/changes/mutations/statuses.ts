import { all, type Entry, inCatalog, tillShut, words } from "./entry.ts";

/** Changes of statuses and categories. */
export const statuses: readonly Entry[] = [
  [
    "a status is added",
    inCatalog(
      "  429:\n",
      "  410: { name: gone, meaning: Gone, cause: Eaten, recovery: correctable, actor: caller }\n  429:\n",
    ),
    ["status-added"],
    "a aaaaa aaa",
  ],
  [
    "a status is added that clients retried by their own judgement",
    inCatalog(
      "  5xx:\n",
      "  502: { name: no_gas, meaning: No gas, cause: Unpaid, recovery: terminal, actor: operator }\n  5xx:\n",
    ),
    ["fallback-retry-stopped", "status-added"],
    "a bbbbb bba",
  ],
  [
    "a status is removed",
    inCatalog(
      "  429:\n    name: too_many\n    meaning: Too many\n    cause: The queue is long\n    recovery: transient\n    actor: caller\n",
      "",
    ),
    ["status-removed"],
    "b bbbbb bbb",
  ],
  ["a status is renamed", inCatalog("too_many", "queue"), ["status-renamed"], "b bbbbb bbt"],
  [
    "the meaning of a status changes",
    inCatalog("meaning: Too many", "meaning: Many"),
    ["status-meaning-changed"],
    "t ttttt ttt",
  ],
  [
    "the cause of a status changes",
    inCatalog("The queue is long", "The queue is longer"),
    ["status-cause-changed"],
    "- ttttt ttt",
  ],
  [
    "the description of a status changes",
    inCatalog("Look again.", "Look twice."),
    ["status-description-changed"],
    words,
  ],
  [
    "a status is retried from now on",
    inCatalog("wanted it\n    recovery: correctable", "wanted it\n    recovery: transient"),
    ["fallback-retry-started"],
    "- bbbbb bat",
  ],
  [
    "a status is not retried any more",
    inCatalog("queue is long\n    recovery: transient", "queue is long\n    recovery: terminal"),
    ["fallback-retry-stopped"],
    "- bbbbb bbt",
  ],
  [
    "a status cannot be corrected after all",
    inCatalog("wanted it\n    recovery: correctable", "wanted it\n    recovery: terminal"),
    ["fallback-recovery-changed"],
    "- aaaaa a-t",
  ],
  [
    "someone else acts on a status",
    inCatalog(
      "wanted it\n    recovery: correctable\n    actor: caller",
      "wanted it\n    recovery: correctable\n    actor: operator",
    ),
    ["fallback-actor-changed"],
    "- aaaaa a-t",
  ],
  [
    "a category is added",
    inCatalog("statuses:\n  404", "  shop:\n    title: Shop\nstatuses:\n  404"),
    ["category-added"],
    "- ----- a-a",
  ],
  [
    "a category is removed, and its code is in another",
    all(
      ["  till:\n    title: Till\n", ""],
      [tillShut, ""],
      ["  old_oven:", `${tillShut.replace("category: till", "category: oven")}  old_oven:`],
    ),
    ["category-removed", "type-changed"],
    "b aaaaa btb",
  ],
  [
    "a category is renamed in words",
    inCatalog("title: Till", "title: The till"),
    ["category-retitled"],
    words,
  ],
  [
    "the description of a category changes",
    inCatalog("It is hot.", "It is warm."),
    ["category-description-changed"],
    words,
  ],
  [
    "categories change places, with their codes",
    all(
      ["  till:\n    title: Till\n", ""],
      ["  dough:\n    title", "  till:\n    title: Till\n  dough:\n    title"],
      [tillShut, ""],
      ["  no_dough:", `${tillShut}  no_dough:`],
    ),
    ["categories-reordered"],
    words,
  ],
];
