import type { RaiseCase } from "./author.ts";

type Refusal = readonly [what: string, code: string, status?: number, needs?: "range" | "untyped"];

const refusals: readonly Refusal[] = [
  ["an unknown code", "no_such_code"],
  ["an empty code", ""],
  ["a code in capitals", "INVALID_REQUEST"],
  ["a code's identifier", "InvalidRequest"],
  ["a code with a space", "invalid_request "],
  ["the code constructor", "constructor"],
  ["the code __proto__", "__proto__"],
  ["an unknown code with a status", "no_such_code", 500],
  ["a status that the code does not have", "invalid_request", 404],
  ["a status that no code has", "invalid_request", 418],
  ["a status next to the code's", "invalid_request", 401],
  ["a status of the class of one of the code's", "get_channel_failed", 503],
  ["a status below the code's class", "channel:response_time_exceeded", 499],
  ["a status above the code's class", "channel:response_time_exceeded", 600],
  ["a status between no classes", "bad_response_status_code", 399],
  ["the status 0", "invalid_request", 0],
  ["the status 5 of a class 5xx", "channel:response_time_exceeded", 5],
  ["a status of four digits that starts like the class", "channel:response_time_exceeded", 5000],
  ["a negative status", "invalid_request", -400, "range"],
  ["a status that is 500 in 16 bits", "invalid_request", 66_036, "range"],
  ["a status that is not whole", "channel:response_time_exceeded", 500.5, "untyped"],
];

/** What cannot be raised. */
export const refused: readonly RaiseCase[] = refusals.map(([what, code, status, needs]) => ({
  name: `Nobody can raise ${what}`,
  holds: ["R17"],
  ...(needs && { needs: [needs] }),
  code,
  options: status === undefined ? {} : { status },
  expected: "refused",
}));
