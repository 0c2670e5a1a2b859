import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ApiError,
  codes,
  decideRetry,
  type ErrorCode,
  type ParsedError,
  parseError,
  parseErrorEvent,
} from "../src/index.ts";

const seed = 20_260_726;
console.log(`Property tests run with seed ${seed}.`);

const hold = <Values extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Values>,
  numRuns = 1000,
) => fc.assert(property, { seed, numRuns });

const formats = ["openai", "problem", "anthropic", "flat", "midjourney", "text", "empty"];
const recoveries = ["transient", "correctable", "terminal"];
const actors = ["caller", "account_owner", "operator", "upstream"];

/** What holds of every result, whatever it came of. */
function isWhole(error: ParsedError): void {
  expect(formats).toContain(error.format);
  expect(recoveries).toContain(error.recovery);
  expect(actors).toContain(error.actor);
  expect(error.known).toBe(error.code !== null && Object.hasOwn(codes, error.code));
  expect(error.entry).toBe(error.known ? codes[error.code] : null);
  expect(error.status ?? 100).toSatisfy((status) => Number.isInteger(status) && status >= 100);
  expect(error.retryAfterMs ?? 0).toSatisfy((ms) => Number.isInteger(ms) && ms >= 0);
  expect(decideRetry(error, 1, 0)).toHaveProperty("reason");
  for (const text of [error.message, error.code, error.type, error.param, error.requestId]) {
    expect(text?.isWellFormed() ?? true).toBe(true);
    expect([...(text ?? "")].length).toBeLessThanOrEqual(1000);
  }
}

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

  test("any object does, with cycles, getters and proxies that throw", () => {
    const bomb = new Proxy(
      {},
      {
        get: thrower,
        has: thrower,
        ownKeys: thrower,
        getPrototypeOf: thrower,
        getOwnPropertyDescriptor: thrower,
      },
    );
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    const half = {
      error: {
        message: "m",
        get code() {
          return thrower();
        },
      },
    };
    const hostile = [bomb, revoked, half, { error: bomb }, { error: { message: "m", code: bomb } }];
    for (const thing of hostile) {
      isWhole(parseError({ status: 503, headers: { "retry-after": "1" }, body: thing }));
      isWhole(parseError({ headers: thing as never, body: '{"code":"c","message":"m"}' }));
      isWhole(parseError(thing as never));
      isWhole(parseError({ status: thing as never, now: thing as never }));
    }
    expect(parseError({ status: 503, headers: { "retry-after": "1" }, body: bomb })).toMatchObject({
      format: "text",
      status: 503,
      retryAfterMs: 1000,
    });
    expect(parseError({ headers: bomb as never, body: '{"code":"c","message":"m"}' }).code).toBe(
      "c",
    );
    for (const nothing of [undefined, null, 1, "x"]) isWhole(parseError(nothing as never));
    hold(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (thing) => {
        isWhole(parseError({ body: thing }));
        isWhole(parseError({ headers: thing as never, body: { error: thing } }));
      }),
    );
  });
});

function thrower(): never {
  throw new Error("hostile");
}

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
  const message = fc.string({ unit: "grapheme", maxLength: 300 });
  const id = fc.option(fc.stringMatching(/^[A-Za-z0-9_.-]{1,64}$/));
  const wait = fc.option(fc.nat(40_000_000));
  hold(
    fc.property(raised, message, id, wait, (pair, said, requestId, retryAfterMs) => {
      const [code, status] = pair;
      const options = { status, message: said, requestId, retryAfterMs };
      const error: ApiError = Reflect.construct(ApiError, [code, options]);
      const { page, category, recovery, actor } = codes[code];
      for (const format of ["openai", "problem"] as const) {
        const { body, ...answer } = error.toAnswer(format);
        const received = parseError({ ...answer, body: JSON.stringify(body) });
        expect(received).toMatchObject({
          format,
          known: true,
          code,
          status,
          message: said,
          type: format === "openai" ? category : page,
          requestId,
          retryAfterMs: retryAfterMs === null ? null : Math.ceil(retryAfterMs / 1000) * 1000,
          recovery,
          actor,
          page,
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
