import { afterEach, describe, expect, test, vi } from "vitest";
import { type HeadersLike, parseError } from "../src/index.ts";

const now = Date.UTC(2026, 6, 26, 12, 0, 0);
const parse = (headers: HeadersLike, message = "m") =>
  parseError({ status: 429, headers, body: JSON.stringify({ code: "c", message }), now });

describe("headers", () => {
  test.each<[string, HeadersLike]>([
    ["Headers", new Headers({ "X-Request-Id": "r1", "Retry-After": "5" })],
    ["an object", { "X-REQUEST-ID": "r1", "retry-after": "5" }],
    ["an object with lists, as Node has them", { "x-request-id": ["r1"], "retry-after": ["5"] }],
    [
      "entries",
      [
        ["X-Request-Id", "r1"],
        ["Retry-After", " 5\t"],
      ],
    ],
    [
      "a Map",
      new Map([
        ["X-Request-Id", "r1"],
        ["Retry-After", "5"],
      ]),
    ],
  ])("are read from %s, in any case", (_, headers) => {
    expect(parse(headers)).toMatchObject({ requestId: "r1", retryAfterMs: 5000 });
  });

  test("that are there several times are joined, which only a delay can be", () => {
    const headers: HeadersLike = [
      ["retry-after", "6"],
      ["Retry-After", "5"],
      ["x-request-id", "a"],
      ["x-request-id", "b"],
    ];
    for (const same of [headers, new Headers(headers as [string, string][])])
      expect(parse(same)).toMatchObject({ requestId: null, retryAfterMs: 6000 });
  });

  test.each([
    ["true", true],
    ["false", false],
    ["TRUE", null],
    ["1", null],
    ["", null],
  ])("say by x-should-retry: %s whether to try again: %s", (value, expected) => {
    expect(parse({ "x-should-retry": value }).shouldRetry).toBe(expected);
  });
});

describe("the id of a request", () => {
  test("is that of the first header that has one", () => {
    const headers = { "request-id": "c", "x-request-id": "b", "x-oneapi-request-id": "not an id" };
    expect(parse(headers).requestId).toBe("b");
  });

  test.each(["", "a b", "a,b", "é", "a\u0000", "x".repeat(257)])("is not %j", (id) => {
    expect(parse({ "x-request-id": id }).requestId).toBeNull();
  });

  test("is that at the end of the message, which is cut off, if no header has one", () => {
    expect(parse({}, "no (request id: a) or (request id: b!)")).toMatchObject({
      requestId: "b!",
      message: "no (request id: a) or",
    });
  });

  test("is cut off the message if the header has the same one", () => {
    const error = parse({ "x-request-id": "a" }, "no (request id: a)");
    expect(error).toMatchObject({ requestId: "a", message: "no" });
  });

  test("stays in the message if the header has another one", () => {
    const error = parse({ "x-request-id": "b" }, "no (request id: a)");
    expect(error).toMatchObject({ requestId: "b", message: "no (request id: a)" });
  });

  test.each([
    "(request id: a)",
    " (request id: )",
    " (request id: a b)",
    " (request id: a) ",
    " (Request id: a)",
  ])("is not in a message that ends with %j", (end) => {
    expect(parse({}, `no${end}`.slice(end.startsWith("(") ? 2 : 0))).toMatchObject({
      requestId: null,
    });
  });

  test("is found in a text and before the message is cut", () => {
    const body = `${"x".repeat(2000)} (request id: a)`;
    expect(parseError({ body })).toMatchObject({ requestId: "a", message: "x".repeat(1000) });
  });
});

describe("the time to wait", () => {
  afterEach(() => vi.unstubAllEnvs());

  const year = 365 * 86_400_000;

  test.each([
    ["0", 0],
    ["007", 7],
    ["1500", 1500],
    ["9".repeat(400), year],
  ])("is %s from retry-after-ms, in milliseconds", (value, expected) => {
    const headers = { "retry-after-ms": value, "retry-after": "1" };
    expect(parse(headers).retryAfterMs).toBe(expected);
  });

  test.each([
    ["0", 0],
    ["120", 120_000],
    ["1.5", 1500],
    ["2, 3, 1", 3000],
    ["31536001", year],
  ])("is %s from retry-after, in seconds", (value, expected) => {
    expect(parse({ "retry-after": value }).retryAfterMs).toBe(expected);
  });

  test.each(["-1", "+1", "1.5.5", "1e3", "1s", "a, b", "", "٣"])("is not in %j", (value) => {
    const headers = { "retry-after-ms": value, "retry-after": value };
    expect(parse(headers).retryAfterMs).toBeNull();
    expect(parse({ ...headers, "retry-after": "3" }).retryAfterMs).toBe(3000);
  });

  test.each([
    ["Sun, 26 Jul 2026 12:00:30 GMT", 30_000],
    ["Sunday, 26-Jul-26 12:00:30 GMT", 30_000],
    ["Sun Jul 26 12:00:30 2026", 30_000],
    ["Sat Aug  1 12:00:00 2026", 6 * 86_400_000],
    ["Sat Aug 01 12:00:00 2026", 6 * 86_400_000],
    ["Sun, 06 Nov 1994 08:49:37 GMT", 0],
    ["Fri, 31 Dec 9999 23:59:59 GMT", year],
    ["Thu, 29 Feb 2024 00:00:00 GMT", 0],
  ])("is until the date %s", (date, expected) => {
    expect(parse({ "retry-after": date }).retryAfterMs).toBe(expected);
  });

  test.each([
    ["Sun, 26 Jul 2026 12:00:20 GMT", 10_000],
    ["never", 30_000],
  ])("is until a date, measured from the server's own: %s", (date, expected) => {
    const headers = { "retry-after": "Sun, 26 Jul 2026 12:00:30 GMT", date };
    expect(parse(headers).retryAfterMs).toBe(expected);
  });

  test.each(["UTC", "Asia/Kolkata", "America/New_York"])(
    "is the same in the time zone %s",
    (zone) => {
      vi.stubEnv("TZ", zone);
      for (const date of [
        "Sun, 26 Jul 2026 12:00:30 GMT",
        "Sunday, 26-Jul-26 12:00:30 GMT",
        "Sun Jul 26 12:00:30 2026",
        "Sun, 26 Jul 2026 12:00:30",
        "Sun, 26 Jul 2026 12:00:30 PM",
        "Sun, 26 Jul 2026 14:00:30 +0200",
      ])
        expect(parse({ "retry-after": date }).retryAfterMs, date).toBe(30_000);
    },
  );
});
