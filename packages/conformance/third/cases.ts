import type { Cases, RaiseCase, StreamCase } from "../cases/author.ts";
import { parse } from "./parse/index.ts";

const raise: readonly RaiseCase[] = [
  {
    name: "A code without statuses is sent with 500",
    holds: ["R16", "R4"],
    code: "-1",
    options: {},
    expected: { status: 500, message: "Nobody knows" },
  },
  {
    name: "A code without statuses can be sent with any status",
    holds: ["R17", "R16"],
    code: "-1",
    options: { status: 204 },
    expected: { status: 204, message: "Nobody knows" },
  },
  {
    name: "A code without statuses is not sent with a number that is no status",
    holds: ["R17"],
    code: "-1",
    options: { status: 600 },
    expected: "refused",
  },
  {
    name: "A code without statuses is not sent with 99",
    holds: ["R17"],
    code: "40401",
    options: { status: 99 },
    expected: "refused",
  },
  {
    name: "An alias is no code that could be raised",
    holds: ["R17"],
    code: "TOO_HEAVY",
    options: {},
    expected: "refused",
  },
  {
    name: "The request id is in the body, too, where the shape has a place for it",
    holds: ["R4", "R8", "R10"],
    code: "117",
    options: { requestId: "r-1" },
    expected: {
      status: 422,
      message: "Too heavy",
      headers: { "x-request-id": "r-1" },
      parsed: { requestId: "r-1" },
    },
  },
  {
    name: "What is no request id is not in the body",
    holds: ["R4", "R8"],
    code: "117",
    options: { requestId: "r 1" },
    expected: { status: 422, message: "Too heavy" },
  },
  {
    name: "The details are in the body where the shape has a place for them",
    holds: ["R4", "R10"],
    code: "117",
    options: { details: { weight: [31, "kg"], by: null } },
    expected: { status: 422, message: "Too heavy", details: { weight: [31, "kg"], by: null } },
  },
];

const stream: readonly StreamCase[] = [
  {
    name: "An event with another value of a code is an error",
    holds: ["S5", "P84"],
    event: `data: ${JSON.stringify({ ok: false, error: { text: "m", number: "WAIT_5" } })}`,
    status: 200,
    expected: { code: "420", sentCode: "WAIT_5", message: "m" },
  },
];

/** The cases of this catalogue. */
export const cases: Cases = {
  parse,
  raise,
  stream,
  decideRetry: [
    {
      name: "The usual first delay counts where the catalogue has no figures",
      holds: ["D5", "D7"],
      error: { recovery: "transient", retryAfterMs: null, shouldRetry: null },
      attempt: 1,
      random: 0,
      expected: { retry: true, delayMs: 500, reason: "transient" },
    },
  ],
  negotiate: [
    {
      name: "Nothing asked for is the catalogue's own format, with constants",
      holds: ["R15"],
      accept: null,
      expected: "locker",
    },
  ],
};
