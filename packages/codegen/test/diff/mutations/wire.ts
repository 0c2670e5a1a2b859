import { type Entry, inCatalog, nothing } from "./entry.ts";

/** Changes of the bodies and headers that are answered with and understood. */
export const wire: readonly Entry[] = [
  [
    "services answer with another format",
    inCatalog("format: openai", "format: flat"),
    ["answer-format-changed"],
    "b bbbbb bbt",
  ],
  [
    "clients understand a shape more",
    inCatalog("    - flat\n", "    - flat\n    - anthropic\n"),
    ["shape-added"],
    "- aaaaa a-t",
  ],
  [
    "clients understand a shape less",
    inCatalog("    - flat\n", ""),
    ["shape-removed"],
    "- bbbbb b-t",
  ],
  [
    "clients read a shape by other fields",
    inCatalog("/oven/text", "/oven/words"),
    ["shape-changed"],
    "- bbbbb b-t",
  ],
  [
    "the fields of a shape change places",
    inCatalog("code: /oven/code, message: /oven/text", "message: /oven/text, code: /oven/code"),
    [],
    nothing,
  ],
  [
    "shapes are tried in another order",
    inCatalog("    - openai\n    - flat\n", "    - flat\n    - openai\n"),
    ["shapes-reordered"],
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
    "answers have the id of a request in another header",
    inCatalog("[x-bread-id, x-request-id", "[x-request-id, x-bread-id"),
    ["answered-header-changed", "request-id-headers-reordered"],
    "b bbbbb bbt",
  ],
  [
    "ids are looked for in another order",
    inCatalog("x-request-id, request-id", "request-id, x-request-id"),
    ["request-id-headers-reordered"],
    "- aaaaa a-t",
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
