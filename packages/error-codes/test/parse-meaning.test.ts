import { describe, expect, test } from "vitest";
import { parseError, statuses } from "../src/index.ts";

const unknown = '{"error":{"message":"m","code":"bad_response_body"}}';
const docsUrl = (status: number | string) => `https://errors.example.org/statuses/${status}/`;

describe("what an error means", () => {
  test("is what the catalogue says of its code, whatever the status", () => {
    const body = '{"error":{"message":"m","code":"invalid_request"}}';
    for (const status of [200, 400, 429, 500, 503])
      expect(parseError({ status, body })).toMatchObject({
        status,
        recovery: "correctable",
        actor: "caller",
        docsUrl: "https://errors.example.org/codes/invalid-request/",
      });
  });

  test("is else what the catalogue says of exactly this status", () => {
    for (const status of [400, 401, 403, 404, 413, 429] as const) {
      const { recovery, actor } = statuses[status];
      expect(parseError({ status, body: unknown })).toMatchObject({
        recovery,
        actor,
        docsUrl: docsUrl(status),
      });
    }
  });

  test.each([
    [408, "transient", "caller", "4xx"],
    [425, "transient", "caller", "4xx"],
    [501, "terminal", "operator", "5xx"],
    [505, "terminal", "operator", "5xx"],
    [409, "correctable", "caller", "4xx"],
    [499, "correctable", "caller", "4xx"],
    [500, "transient", "operator", "5xx"],
    [503, "transient", "operator", "5xx"],
    [599, "transient", "operator", "5xx"],
  ])("is else what is usual for %s", (status, recovery, actor, explained) => {
    expect(parseError({ status, body: unknown })).toMatchObject({
      recovery,
      actor,
      docsUrl: docsUrl(explained),
    });
  });

  test.each([100, 200, 302, 399, undefined, null])(
    "is else, with status %s, that nothing says that sending again helps",
    (status) => {
      expect(parseError({ status, body: unknown })).toMatchObject({
        status: status ?? null,
        recovery: "terminal",
        actor: "operator",
        docsUrl: null,
      });
    },
  );

  test.each([0, 99, 600, 404.5, -404, Number.NaN, Number.POSITIVE_INFINITY, "404", [404], {}])(
    "does not come from the status %s, which is none",
    (status) => {
      const error = parseError({ status: status as number, body: unknown });
      expect(error).toMatchObject({ status: null, recovery: "terminal", docsUrl: null });
    },
  );
});
