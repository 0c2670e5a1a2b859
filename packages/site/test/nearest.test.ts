import { expect, test } from "vitest";
import { nearest } from "../src/nearest.ts";

const entries = [
  "invalid_request",
  "bad_request_body",
  "channel:invalid_key",
  "model_not_found",
].map((code) => ({ code }));
const codes = (asked: string): string[] => nearest(asked, entries).map(({ code }) => code);

test.each([
  ["codes/invalid-requset/", "invalid_request"],
  ["codes/InvalidRequest", "invalid_request"],
  ["channel:invalid_key", "channel:invalid_key"],
  ["channel-invalid-key/index.html", "channel:invalid_key"],
  ["channel%3Ainvalid_key", "channel:invalid_key"],
  ["model_not_fuond", "model_not_found"],
  ["codes/model_not_found%", "model_not_found"],
])("%s is nearest to %s", (asked, code) => {
  expect(codes(asked)[0]).toBe(code);
});

test.each(["", "/", "codes/", "zzz", "wp-login.php"])("nothing is near %j", (asked) => {
  expect(codes(asked)).toEqual([]);
});
