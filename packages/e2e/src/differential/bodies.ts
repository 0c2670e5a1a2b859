import { isUtf8 } from "node:buffer";
import type { Seeded } from "./seeded.ts";

/** Texts that JSON libraries read differently, or that have surprised one. */
const pieces: readonly string[] = [
  ...'{ } [ ] : , " \\ / 0 -0 1.0 4.29e2 1e400 -1e400 1e-400 9007199254740991 9007199254740992'.split(
    " ",
  ),
  ..."9007199254740993 -9007199254740991 0.1 01 1. .5 +1 1e 0x1F NaN Infinity -Infinity nul null true".split(
    " ",
  ),
  ..."<nil> __proto__ constructor $schema ' ` // /**/ #".split(" "),
  ...[
    "\\ud800",
    "\\udc00",
    "\\ud83d\\ude00",
    "\\u0000",
    "\\u001f",
    "\\uD83D",
    "\\u00e9",
    "\\uFEFF",
    "\\x41",
  ],
  ...[
    "\\n",
    "\\/",
    "\\",
    "\n",
    "\t",
    "\r",
    "\0",
    "\u001f",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\uFEFF",
    "é",
    "😀",
    "𝒳",
  ],
  ...[
    '"code":',
    '"error":',
    '"message":"',
    '"type":',
    '"param":null',
    '"code":null,',
    '"detail":"',
    '"Error":',
    '"CODE":',
  ],
  ...[
    '"code":"invalid_request"',
    '"code":429',
    '"code":""',
    '"type":"access_denied"',
    '{"error":{',
    "}}",
    " (request id: ",
  ],
  "invalid_request",
  "model_not_found",
  " ",
  "  ",
  ", ",
];

/** Bytes that are invalid or incomplete UTF-8. */
const illFormed: readonly (readonly number[])[] = [
  [0x80],
  [0xc0, 0xaf],
  [0xc3],
  [0xe2, 0x82],
  [0xed, 0xa0, 0x80],
  [0xf0, 0x9f, 0x98],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf8, 0x88],
  [0xff, 0xfe],
  [0xef, 0xbb, 0xbf],
];

type Change = (body: Buffer, random: Seeded, others: readonly Buffer[]) => Buffer;

/** Replaces bytes at an offset with others. */
const splice = (body: Buffer, at: number, count: number, others: Uint8Array): Buffer =>
  Buffer.concat([body.subarray(0, at), others, body.subarray(at + count)]);

const placeIn = (body: Buffer, random: Seeded): number => random.below(body.length + 1);

/** Ways to change a body. */
const changes: readonly Change[] = [
  (body, random) => splice(body, placeIn(body, random), 0, Buffer.from(random.pick(pieces))),
  (body, random) =>
    splice(body, placeIn(body, random), 1 + random.below(4), Buffer.from(random.pick(pieces))),
  (body, random) => splice(body, placeIn(body, random), 1 + random.below(6), Buffer.of()),
  (body, random) => splice(body, placeIn(body, random), 0, Uint8Array.from(random.pick(illFormed))),
  (body, random) => splice(body, placeIn(body, random), 1, Buffer.of(random.below(256))),
  (body, random) => body.subarray(0, placeIn(body, random)),
  (body, random) => body.subarray(placeIn(body, random)),
  (body, random, others) => splice(body, placeIn(body, random), 0, random.pick(others)),
  (body, random) => {
    const from = placeIn(body, random);
    return splice(body, placeIn(body, random), 0, body.subarray(from, from + random.below(40)));
  },
  (body, random) => twice(body, random),
  (body, random) => nested(body, random),
  (body, random) => replacedValue(body, random),
];

/** Writes the members of an object twice, so that keys repeat. */
function twice(body: Buffer, random: Seeded): Buffer {
  const open = body.indexOf("{", random.below(Math.max(1, body.length)));
  const close = body.lastIndexOf("}");
  if (open === -1 || close <= open) return body;
  const members = body.subarray(open + 1, close);
  return splice(body, close, 0, Buffer.concat([Buffer.from(","), members]));
}

/** Nests brackets about as deep as allowed, in place of a value or around everything. */
function nested(body: Buffer, random: Seeded): Buffer {
  const depth = 60 + random.below(10);
  const [open, close] = random.oneIn(2) ? ["[", "]"] : ['{"a":', "}"];
  const value = Buffer.from(`${open.repeat(depth)}1${close.repeat(depth)}`);
  const colon = body.indexOf(":", random.below(Math.max(1, body.length)));
  return colon === -1
    ? value
    : splice(body, colon + 1, 0, Buffer.concat([value, Buffer.from(',"b":')]));
}

/** Replaces a text with another value. */
function replacedValue(body: Buffer, random: Seeded): Buffer {
  const texts = [...body.toString("latin1").matchAll(/:\s*"(?:[^"\\]|\\.)*"/g)];
  if (texts.length === 0) return body;
  const found = random.pick(texts);
  return splice(body, found.index + 1, found[0].length - 1, Buffer.from(random.pick(pieces)));
}

/** A body with some random changes, or none; few are near the size limit. */
export function changedBody(bodies: readonly Buffer[], random: Seeded): Buffer | null {
  if (random.oneIn(100)) return null;
  let body = random.pick(bodies);
  for (let count = random.below(4); count > 0; count--)
    body = random.pick(changes)(body, random, bodies);
  return shortOrUtf8(random.oneIn(2000) ? padded(body, random) : body);
}

/**
 * Repairs a long body that is not UTF-8: decoders replace invalid bytes with different numbers of U+FFFD,
 * which would move the end of a message that is cut at 1,000 characters.
 */
const shortOrUtf8 = (body: Buffer): Buffer =>
  body.length > 1000 && !isUtf8(body) ? Buffer.from(body.toString()) : body;

/** Pads a body before its end with white space or text, to about the size limit. */
function padded(body: Buffer, random: Seeded): Buffer {
  const missing = 1_048_576 - body.length + random.below(5) - 2;
  const filling = Buffer.from(random.pick([" ", "é", "😀"]).repeat(Math.max(0, missing)));
  return splice(body, placeIn(body, random), 0, filling.subarray(0, Math.max(0, missing)));
}
