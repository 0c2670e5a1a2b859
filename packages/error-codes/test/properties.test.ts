import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf } from "../../codegen/test/runs.ts";
import { ApiError, codes, type ErrorCode, parseError, parseErrorEvent } from "../src/index.ts";
import { isWhole } from "./whole.ts";

const seed = 20_260_726;
console.log(`Property tests run with seed ${seed}.`);

const hold = <Values extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Values>,
  runs = 1000,
) => fc.assert(property, { seed, numRuns: runsOf(runs) });

const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const name = fc.constantFrom(
  ...["x-oneapi-request-id", "X-Request-Id", "request-id", "Retry-After", "retry-after-ms"],
  ...["x-should-retry", "content-type", "__proto__", "constructor"],
);
const value = fc.oneof(
  text,
  fc.nat().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
);
const headers = fc.oneof(
  fc.array(fc.tuple(name, value)),
  fc.dictionary(name, fc.oneof(value, fc.array(value))),
  fc.array(fc.tuple(name, value)).map((pairs) => new Map(pairs)),
);

/** Bodies that are near to those that fit: their keys, with anything in them. */
const key = fc.constantFrom("error", "message", "code", "type", "param", "detail", "description");
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...Object.keys(codes), "", "<nil>", null, true),
  fc.constantFrom("m (request id: a)", "é".repeat(1001), "\ud800"),
  fc.double(),
  text,
);
const { tree: nearBody } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
    fc.array(tie("tree"), { maxLength: 3 }),
  ),
}));

describe("whatever is received", () => {
  test("any bytes and headers and status give a whole result", () => {
    hold(
      fc.property(fc.uint8Array({ maxLength: 200 }), headers, fc.anything(), (body, sent, status) =>
        isWhole(parseError({ status: status as number, headers: sent, body })),
      ),
    );
  });

  test("any text, whole or broken off, and any piece of a stream does", () => {
    const json = nearBody.map((body) => JSON.stringify(body));
    hold(
      fc.property(fc.oneof(json, text), fc.nat(300), headers, (body, end, sent) => {
        for (const sentBody of [body, body.slice(0, end), `\uFEFF${body}`]) {
          isWhole(parseError({ headers: sent, body: sentBody }));
          const event = parseErrorEvent(`event: error\ndata: ${sentBody}`);
          if (event) isWhole(event);
        }
      }),
    );
  });

  test("a text, its bytes, and what they decode to are the same error", () => {
    hold(
      fc.property(fc.dictionary(key, nearBody, { maxKeys: 4 }), (body) => {
        const sent = JSON.stringify(body);
        const error = parseError({ body: sent });
        expect(parseError({ body: new TextEncoder().encode(sent) })).toEqual(error);
        const { message, ...rest } = parseError({ body: JSON.parse(sent) });
        expect({ ...error, ...rest }).toEqual(error);
        if (error.format !== "text") expect(message).toBe(error.message);
      }),
    );
  });
});

/** A code with one of its statuses. */
const raised = fc.constantFrom(...(Object.keys(codes) as ErrorCode[])).chain((code) => {
  const numbers = codes[code].statuses.map((status) => {
    if (typeof status === "number") return fc.constant(status);
    const first = Number(status[0]) * 100;
    return fc.integer({ min: first, max: first + 99 });
  });
  return fc.tuple(fc.constant(code), fc.oneof(...numbers));
});

test("whatever is raised is received as it was, in every format", () => {
  const message = fc
    .string({ unit: "grapheme", maxLength: 300 })
    .filter((text) => /[^ \t\r\n]/.test(text));
  const id = fc.option(fc.stringMatching(/^[A-Za-z0-9_.-]{1,64}$/));
  const wait = fc.option(fc.nat(40_000_000));
  hold(
    fc.property(raised, message, id, wait, (pair, said, requestId, retryAfterMs) => {
      const [code, status] = pair;
      const options = { status, message: said, requestId, retryAfterMs };
      const error: ApiError = Reflect.construct(ApiError, [code, options]);
      const { docsUrl, category, recovery, actor } = codes[code];
      for (const format of ["openai", "problem"] as const) {
        const { body, ...parts } = error.render(format);
        const received = parseError({ ...parts, body: JSON.stringify(body) });
        expect(received).toMatchObject({
          format,
          known: true,
          code,
          status,
          message: said,
          type: format === "openai" ? category : docsUrl,
          requestId,
          retryAfterMs: retryAfterMs === null ? null : Math.ceil(retryAfterMs / 1000) * 1000,
          recovery,
          actor,
          docsUrl,
        });
        isWhole(received);
      }
    }),
  );
});

test("fields that no shape names survive", () => {
  hold(
    fc.property(fc.json({ maxDepth: 5 }), fc.string(), (extra, other) => {
      const body = `{"error":{"message":"m","code":"c","metadata":${extra}},${JSON.stringify(`x${other}`)}:1}`;
      expect(parseError({ body }).body).toEqual(JSON.parse(body));
    }),
  );
});
