import type {
  Cases,
  DecideRetryCase,
  NegotiateCase,
  RaiseCase,
  StreamCase,
} from "../cases/author.ts";
import { parse } from "./parse.ts";

const error = { recovery: "transient", retryAfterMs: null, shouldRetry: null } as const;

const decideRetry: readonly DecideRetryCase[] = [
  {
    name: "The catalogue's own first delay counts",
    holds: ["D5", "D7"],
    error,
    attempt: 1,
    random: 0,
    expected: { retry: true, delayMs: 100, reason: "transient" },
  },
  {
    name: "The catalogue's own number of attempts counts",
    holds: ["D1"],
    error,
    attempt: 2,
    random: 0,
    expected: { retry: false, delayMs: null, reason: "attempts_used_up" },
  },
  {
    name: "The catalogue's own longest wait counts",
    holds: ["D4"],
    error: { ...error, retryAfterMs: 1001 },
    attempt: 1,
    random: 0,
    expected: { retry: false, delayMs: null, reason: "retry_after_too_long" },
  },
];

const raise: readonly RaiseCase[] = [
  {
    name: "The code is the type where the format has no place for it",
    holds: ["R4", "R10"],
    code: "DEPOT-FULL",
    options: { message: "no", status: 409, retryAfterMs: 1, requestId: "r1" },
    expected: {
      status: 409,
      headers: { "retry-after": "1", "x-trace": "r1" },
      message: "no",
      parsed: { requestId: "r1", retryAfterMs: 1000 },
    },
  },
  {
    name: "A retired code cannot be raised",
    holds: ["R17", "P57"],
    code: "fax.jammed",
    options: { status: 404 },
    expected: "refused",
  },
  {
    name: "No status of the same hundred will do where no class is listed",
    holds: ["R17"],
    code: "parcel.unknown",
    options: { status: 400 },
    expected: "refused",
  },
];

const negotiate: readonly NegotiateCase[] = [
  {
    name: "Nothing asked for is the catalogue's own format",
    holds: ["R15"],
    accept: null,
    expected: "anthropic",
  },
  {
    name: "Problem details that are asked for are given",
    holds: ["R14"],
    accept: "application/problem+json",
    expected: "problem",
  },
];

const stream: readonly StreamCase[] = [
  {
    name: "An event with a list of errors is one",
    holds: ["S1", "S6"],
    event: 'data: {"errors":[{"text":"no",\ndata: "code":"parcel.unknown"}]}\n',
    status: 200,
    expected: { format: "list", code: "parcel.unknown", message: "no" },
  },
  {
    name: "An event with an error of no shape that the catalogue lists is one",
    holds: ["S5"],
    event: 'data: {"error":{"code":"x","message":5}}\n',
    status: 200,
    expected: { format: "json", code: "x" },
  },
];

/** Every vector of the second catalogue that is written by hand, by what it is about. */
export const cases: Cases = { parse, decideRetry, raise, negotiate, stream };
