import { all, type Entry, inCatalog, nothing } from "./entry.ts";

const ownFormat =
  "{ name: kiln, code: /kiln/code, message: /kiln/text, type: /kiln/type, param: /kiln/field }";

/** Changes of the bodies and headers that services send and clients understand. */
export const wire: readonly Entry[] = [
  [
    "services send another format",
    inCatalog("format: openai", "format: flat"),
    ["body-format-changed"],
    "b bbbbb bbt",
  ],
  [
    "services send a format of their own",
    all(
      ["  format: openai\n", `  format: ${ownFormat}\n`],
      ["message: /oven/text }\n", `message: /oven/text }\n    - ${ownFormat}\n`],
    ),
    ["body-format-changed", "shape-added"],
    "b bbbbb bbt",
  ],
  [
    "clients understand one more shape, which is tried last",
    inCatalog(
      "message: /oven/text }\n",
      "message: /oven/text }\n    - { name: kiln, code: /kiln/code, message: /kiln/text }\n",
    ),
    ["shape-added"],
    "- aaaaa a-t",
  ],
  [
    "clients understand one more shape, which fits bodies that fitted another loosely",
    inCatalog("    - flat\n", "    - flat\n    - anthropic\n"),
    ["shape-added", "body-reread"],
    "- bbbbb b-t",
  ],
  [
    "clients understand one more shape, which takes the bodies of those behind it",
    inCatalog(
      "    - openai\n",
      "    - { name: kiln, code: /error/type, message: /error/message, param: /error/param }\n    - openai\n",
    ),
    ["shape-added", "body-reread"],
    "- bbbbb b-t",
  ],
  [
    "a shape gets a place for the type",
    inCatalog("message: /oven/text }", "message: /oven/text, type: /oven/type }"),
    ["shape-changed", "body-reread"],
    "- bbbbb b-t",
  ],
  [
    "the places of a shape get another name",
    inCatalog("name: oven", "name: kiln"),
    ["shape-added", "shape-removed"],
    "- bbbbb b-t",
  ],
  [
    "clients understand one shape less",
    inCatalog("    - flat\n", ""),
    ["shape-removed"],
    "- bbbbb b-t",
  ],
  [
    "clients read a shape by other fields",
    inCatalog("/oven/text", "/oven/words"),
    ["shape-changed", "body-reread"],
    "- bbbbb b-t",
  ],
  [
    "the fields of a shape change places",
    inCatalog("code: /oven/code, message: /oven/text", "message: /oven/text, code: /oven/code"),
    [],
    nothing,
  ],
  [
    "shapes are tried in a different order",
    inCatalog("    - openai\n    - flat\n", "    - flat\n    - openai\n"),
    ["shapes-reordered", "body-reread"],
    "- bbbbb b-t",
  ],
  [
    "the id of a request may be in one header more",
    inCatalog("request-id]", "request-id, bread-id]"),
    ["request-id-header-added"],
    "- aaaaa a-t",
  ],
  [
    "the id of a request is in one header less",
    inCatalog(", request-id]", "]"),
    ["request-id-header-removed"],
    "- bbbbb b-t",
  ],
  [
    "responses have the id of a request in another header",
    inCatalog("[x-bread-id, x-request-id", "[x-request-id, x-bread-id"),
    ["request-id-header-changed", "request-id-header-order-changed"],
    "b bbbbb bbt",
  ],
  [
    "ids are looked for in a different order",
    inCatalog("x-request-id, request-id", "request-id, x-request-id"),
    ["request-id-header-order-changed"],
    "- bbbbb b-t",
  ],
  [
    "the id of a request is first looked for in a new header",
    inCatalog("[x-bread-id, x-request-id", "[x-bread-id, bread-id, x-request-id"),
    ["request-id-header-added", "request-id-header-order-changed"],
    "- bbbbb b-t",
  ],
  [
    "a header's name is written in other letters",
    inCatalog("request-id]", "Request-Id]"),
    [],
    nothing,
  ],
  [
    "messages end otherwise",
    inCatalog("(bread {id})", "(loaf {id})"),
    ["message-suffix-changed"],
    "- bbbbb b-t",
  ],
  [
    "messages do not end with an id any more",
    inCatalog('\n    messageSuffix: " (bread {id})"', ""),
    ["message-suffix-changed"],
    "- bbbbb b-t",
  ],
];
