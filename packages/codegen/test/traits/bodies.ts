import type { WireFile } from "../../src/formats/catalog-file.ts";

type Wire = Omit<WireFile, "codes">;

const everyField = {
  name: "every_field",
  message: "/error/text",
  type: "/error/kind",
  code: "/error/number",
  param: "/error/where/0",
  status: "/error/http",
  docsUrl: "/error/help",
  requestId: "/error/request",
  details: "/error/details",
  constants: {
    "/ok": false,
    "/error/version": 1.5,
    "/error/level": -3,
    "/none": null,
    "/kind": 'an "error"',
  },
};

const codeAlone = { name: "code_alone", code: "/reason", constants: { "/done": 0 } };

const list = {
  name: "list",
  code: "/errors/0/code",
  message: "/errors/0/detail",
  param: "/errors/0/source/pointer",
  status: "/errors/0/status",
};

const odd = {
  name: "odd-keys_1",
  code: "/toString/valueOf/class",
  message: '/constructor/a~1b~0c*~1 "é\\',
  type: "/self/fn",
  details: "/hasOwnProperty",
  constants: { "/${x}": "*/", "/length": true },
};

/** The bodies that services send and clients read. */
export const bodies: readonly Wire[] = [
  { format: everyField, accepts: [everyField, codeAlone, "problem"] },
  { format: "openai" },
  { format: "problem" },
  { format: "flat", accepts: ["flat", "anthropic", "openai", "problem"] },
  { format: codeAlone },
  { format: list, accepts: [list, odd] },
  { format: odd, requestId: { headers: ["X-Request-Id", "x-id"], messageSuffix: ' (*/ "{id}")' } },
  { format: "anthropic" },
];
