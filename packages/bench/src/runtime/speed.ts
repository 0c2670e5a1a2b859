import { isErrorCode, parseError } from "@org/error-codes";
import * as v from "valibot";
import * as z from "zod";
import { table } from "../table.ts";
import { parseByHand, sameFields } from "./by-hand.ts";
import { nanoseconds } from "./nanoseconds.ts";

/** The time to read an error from a body, against `JSON.parse` of the same text and what people use instead. */
const envelope = (code: string): string =>
  JSON.stringify({
    error: { message: "Invalid request parameters", type: "request", param: null, code },
  });

const bodies = {
  "a known code": envelope("invalid_request"),
  "an unknown code": envelope("violation_fee.grok.csam"),
  HTML: `<html><head><title>502</title></head><body>${"<p>Bad gateway</p>".repeat(10)}</body></html>`,
};

const zod = z.object({
  error: z.object({
    message: z.string(),
    type: z.string(),
    param: z.nullable(z.string()),
    code: z.string(),
  }),
});

const valibot = v.object({
  error: v.object({
    message: v.string(),
    type: v.string(),
    param: v.nullable(v.string()),
    code: v.string(),
  }),
});

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
};

const contenders: Readonly<Record<string, (text: string) => unknown>> = {
  "JSON.parse": json,
  parseError: (body) => parseError({ status: 500, body }),
  "JSON.parse and an object of the same fields": (text) => sameFields(500, json(text)),
  "JSON.parse and code by hand": (text) => parseByHand(500, json(text)),
  "JSON.parse and zod": (text) => zod.safeParse(json(text)),
  "JSON.parse and valibot": (text) => v.safeParse(valibot, json(text)),
};

const rows = Object.entries(bodies).flatMap(([name, text]) => {
  const works = Object.entries(contenders).map(([contender, read]) => {
    return [`${name}: ${contender}`, () => read(text)] as const;
  });
  const times = nanoseconds(Object.fromEntries(works));
  const floor = times[`${name}: JSON.parse`] ?? 0;
  return Object.entries(times).map(([row, time]) => [
    row,
    `${time.toFixed(0)} ns`,
    `${(time / floor).toFixed(2)}x`,
  ]);
});
console.log(table(["Reading an error from a body", "time", "to JSON.parse"], rows));

const codes = { known: "invalid_request", unknown: "violation_fee.grok.csam" };
const checks = nanoseconds({
  "isErrorCode, known": () => isErrorCode(codes.known),
  "isErrorCode, unknown": () => isErrorCode(codes.unknown),
});
const checkRows = Object.entries(checks).map(([name, time]) => [name, `${time.toFixed(1)} ns`]);
console.log(table(["Knowing a code", "time"], checkRows));
