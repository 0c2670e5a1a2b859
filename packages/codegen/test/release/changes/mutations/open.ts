import { all, type Entry, inCatalog, inGerman, words } from "./entry.ts";

const dry =
  "    action: Add water\n    statuses: [409]\n    recovery: correctable\n    actor: caller\n";

const wholeFormat =
  "{ name: kiln, code: /k/c, message: /k/m, status: /k/s, docsUrl: /k/u, requestId: /k/r, details: /k/d, constants: { /k/ok: false } }";

const inDryDough = (text: string) => inCatalog(dry, text);

/** Facts that a catalogue need not have, and values apart from names. */
export const open: readonly Entry[] = [
  [
    "a code is sent as another text",
    inDryDough(`${dry}    value: dough.dry\n    aliases: [dry_dough]\n`),
    ["value-changed"],
    "b bbbbb bbt",
  ],
  [
    "a code is sent as a number",
    inDryDough(`${dry}    value: 4711\n    aliases: [dry_dough]\n`),
    ["value-changed"],
    "b bbbbb bbt",
  ],
  [
    "clients understand another value",
    inDryDough(`${dry}    aliases: [dusty_dough]\n`),
    ["alias-added"],
    "- aaaaa a-t",
  ],
  [
    "a shape gets places for a status, a URL, an id and details, and a constant",
    inCatalog(
      "message: /oven/text }",
      "message: /oven/text, status: /s, docsUrl: /u, requestId: /r, details: /d, constants: { /ok: false } }",
    ),
    ["shape-changed"],
    "- aaaaa a-t",
  ],
  [
    "services send a format with places for everything and a constant",
    all(
      ["  format: openai\n", `  format: ${wholeFormat}\n`],
      ["message: /oven/text }\n", `message: /oven/text }\n    - ${wholeFormat}\n`],
    ),
    ["body-format-changed", "shape-added"],
    "b bbbbb bbt",
  ],
  [
    "clients understand a value with a parameter",
    inDryDough(`${dry}    aliases: ["dry_{hours}"]\n`),
    ["alias-added"],
    "- aaaaa a-t",
  ],
  [
    "nobody says what to do any more",
    inDryDough(dry.replace("    action: Add water\n", "")),
    ["code-action-changed"],
    "- ttttt ttt",
  ],
  [
    "an action gets a second step",
    inDryDough(dry.replace("Add water", "[Add water, Stir]")),
    ["code-action-changed"],
    "- ttttt ttt",
  ],
  [
    "causes are added",
    inDryDough(`${dry}    causes: [No water, Too much flour]\n`),
    ["code-causes-changed"],
    words,
  ],
  [
    "a link is added",
    inDryDough(`${dry}    links: ["https://dough.example/"]\n`),
    ["code-links-changed"],
    words,
  ],
  [
    "a link with a title is added",
    inDryDough(`${dry}    links: [{ title: Dough, url: "https://dough.example/" }]\n`),
    ["code-links-changed"],
    words,
  ],
  [
    "a code gets a field of its owner",
    inDryDough(`${dry}    x-team: dough\n`),
    ["own-fields-changed"],
    "- ----- a-a",
  ],
  [
    "the catalogue gets a field of its owner",
    inCatalog("name: bakery\n", "name: bakery\nx-owner: { team: bread }\n"),
    ["own-fields-changed"],
    "- ----- a-a",
  ],
  [
    "a category gets a field of its owner",
    inCatalog("    title: Till\n", "    title: Till\n    x-room: 1\n"),
    ["own-fields-changed"],
    "- ----- a-a",
  ],
  [
    "a status gets a field of its owner",
    inCatalog("    cause: Sold out\n", "    cause: Sold out\n    x-log: warn\n"),
    ["own-fields-changed"],
    "- ----- a-a",
  ],
  [
    "a retired code gets a field of its owner",
    inCatalog("    reason: We do", "    x-year: 1999\n    reason: We do"),
    ["own-fields-changed"],
    "- ----- a-a",
  ],
  [
    "a retired code had another value",
    inCatalog(
      "    reason: We do",
      "    value: bread.burnt\n    aliases: [burnt_bread]\n    reason: We do",
    ),
    ["retired-value-changed"],
    "- bbbbb b-t",
  ],
  [
    "clients understand another value as a retired code",
    inCatalog("    reason: We do", "    aliases: [black_bread]\n    reason: We do"),
    ["alias-added"],
    "- aaaaa a-t",
  ],
  [
    "nothing is known of a code but what its status says, which is the same",
    inDryDough("    action: Add water\n    statuses: [409]\n"),
    [],
    "- ----- ---",
  ],
  [
    "the statuses of a code are not known any more",
    inDryDough("    action: Add water\n    recovery: correctable\n    actor: caller\n"),
    ["code-status-removed", "default-status-changed"],
    "b bbbbb bat",
  ],
  [
    "a status leaves its recovery to HTTP, which says the same",
    inCatalog(
      "    cause: Two wanted it\n    recovery: correctable\n",
      "    cause: Two wanted it\n",
    ),
    [],
    "- ----- ---",
  ],
  [
    "a status leaves its actor to HTTP, which says the same",
    inCatalog(
      "    cause: Two wanted it\n    recovery: correctable\n    actor: caller\n",
      "    cause: Two wanted it\n    recovery: correctable\n",
    ),
    [],
    "- ----- ---",
  ],
  [
    "a status loses its cause",
    inCatalog("    cause: Two wanted it\n", ""),
    ["status-cause-changed"],
    "- ttttt ttt",
  ],
  [
    "codes are numbers from now on",
    all(
      ["  format: openai\n", "  codes: numbers\n  format: openai\n"],
      [
        "  no_dough:\n    category",
        "  no_dough:\n    value: 1\n    aliases: [no_dough]\n    category",
      ],
      ["  dry_dough:\n", "  dry_dough:\n    value: 2\n    aliases: [dry_dough]\n"],
      ["  sour_dough:\n", "  sour_dough:\n    value: 3\n    aliases: [sour_dough]\n"],
      ["  cold_oven:\n", "  cold_oven:\n    value: 4\n    aliases: [cold_oven]\n"],
      ["  old_oven:\n", "  old_oven:\n    value: 5\n    aliases: [old_oven]\n"],
      ["  till_shut:\n", "  till_shut:\n    value: 6\n    aliases: [till_shut]\n"],
      ["  burnt_bread:\n", "  burnt_bread:\n    value: 7\n    aliases: [burnt_bread]\n"],
    ),
    [...Array<string>(6).fill("value-changed"), "retired-value-changed"],
    "b bbbbb bbt",
  ],
  [
    "descriptions are HTML from now on",
    all(
      ["name: bakery\n", "name: bakery\ndescriptions: html\n"],
      ["Dough rests for a day.", "Dough rests for a <b>day</b>."],
    ),
    ["code-description-changed"],
    words,
  ],
  [
    "the causes are translated",
    inGerman("    meaning: Kein Teig\n", "    meaning: Kein Teig\n    causes: [Keine Hefe]\n"),
    ["translation-changed"],
    "- t---- t-t",
  ],
];
