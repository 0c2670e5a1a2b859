import type { ParseCase } from "../../cases/author.ts";
import { body, found } from "./body.ts";

/** Which shape a body has: constants, and shapes without a message. */
export const shapes: readonly ParseCase[] = [
  {
    name: "A constant with another value rules its shape out",
    holds: ["P85", "P70", "P74"],
    status: 422,
    body: body({ text: "m", number: 117 }, true),
    expected: { format: "text", message: body({ text: "m", number: 117 }, true) },
  },
  {
    name: "A constant that is a text and not the wanted value rules its shape out",
    holds: ["P85"],
    status: 422,
    body: body({ text: "m", number: 117 }, "false"),
    expected: { format: "text", message: body({ text: "m", number: 117 }, "false") },
  },
  {
    name: "A constant that is null rules its shape out",
    holds: ["P85"],
    status: 422,
    body: body({ text: "m", number: 117 }, null),
    expected: { format: "text", message: body({ text: "m", number: 117 }, null) },
  },
  {
    name: "A constant that is not there rules nothing out",
    holds: ["P85", "P15"],
    status: 422,
    body: JSON.stringify({ error: { text: "m", number: 117 } }),
    expected: found("117"),
  },
  {
    name: "A constant number is equal however it is written",
    holds: ["P85", "P15"],
    status: 422,
    body: '{"done":-0.0e1,"reason":117}',
    expected: { format: "bare", code: "117" },
  },
  {
    name: "A shape without a place for a message fits by its code",
    holds: ["P15", "P17"],
    status: 422,
    body: JSON.stringify({ done: 0, reason: "TOO_HEAVY" }),
    expected: { format: "bare", code: "117", sentCode: "TOO_HEAVY", message: "TOO_HEAVY" },
  },
  {
    name: "A shape without a place for a message fits closely, before one that fits closely after it",
    holds: ["P15", "P17", "P72"],
    status: 422,
    body: JSON.stringify({ done: 0, reason: 117, detail: "m", code: 5 }),
    expected: { format: "bare", code: "117", message: "m" },
  },
  {
    name: "A shape without a place for a message does not fit a code that is null",
    holds: ["P15", "P16"],
    status: 422,
    body: JSON.stringify({ done: 0, reason: null }),
    expected: { format: "text", message: JSON.stringify({ done: 0, reason: null }) },
  },
];
