import { runInNewContext } from "node:vm";

/** Throws, as a getter or a method does that was written to do harm. */
export const bomb = (): never => {
  throw new Error("hostile");
};

/** An object that throws whatever is asked of it. */
const throwing = new Proxy(
  {},
  {
    ...{ get: bomb, has: bomb, ownKeys: bomb, getPrototypeOf: bomb },
    getOwnPropertyDescriptor: bomb,
  },
);
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();
const mirror: object = new Proxy({}, { get: () => mirror, has: () => true });
const call: object = new Proxy(() => call, {
  // As a promise it would never settle, which no reader can tell from a body that takes its time.
  get: (_, name) => (name === "then" ? undefined : call),
  apply: () => call,
});
const detached = new Uint8Array(8);
structuredClone(detached.buffer, { transfer: [detached.buffer] });
const loop: Record<string, unknown> = { error: { message: "m", code: "access_denied" } };
loop.cause = loop;
loop.body = loop;
loop.error = loop;
const list: unknown[] = [];
list.push(list);

/** An iterable that never ends. */
const endless = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: ["a", "b"] }) }) };

/** Values that make a careless reader throw, loop, or never come to an end. */
export const hostile: { readonly [name: string]: unknown } = {
  null: null,
  undefined: undefined,
  true: true,
  zero: 0,
  NaN: Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  "a number beyond all dates": Number.MAX_SAFE_INTEGER,
  "a big integer": 10n ** 400n,
  "a symbol": Symbol("s"),
  "an empty text": "",
  "a lone surrogate": "\ud800",
  "a text of a million characters": "x".repeat(1_000_000),
  "an object whose every trap throws": throwing,
  "a revoked proxy": revoked,
  "an object that mirrors itself": mirror,
  "a function that returns itself": call,
  "an object without prototype": Object.create(null),
  "an object of another realm": runInNewContext("({ status: 404, headers: {}, body: '' })"),
  "an error of another realm": runInNewContext("new TypeError('m')"),
  "bytes of another realm": runInNewContext("new Uint8Array(3)"),
  "a buffer of another realm": runInNewContext("new ArrayBuffer(3)"),
  "detached bytes": detached,
  "a detached buffer": detached.buffer,
  "big integers in a view": new BigInt64Array(2),
  "a view that lies about its buffer": Object.defineProperty(new Uint8Array(2), "buffer", {
    value: { length: 2 ** 31 },
  }),
  "an object that says that it is a buffer": { [Symbol.toStringTag]: "ArrayBuffer", length: 9 },
  "an object that says that it is a response": { [Symbol.toStringTag]: "Response", clone: bomb },
  "an array that holds itself": list,
  "an object that holds itself": loop,
  "an endless iterable": endless,
  // biome-ignore lint/suspicious/noThenProperty: what is received can have one.
  "a thenable that throws": { then: bomb },
  "a thenable that resolves to itself": Promise.resolve(mirror).catch(() => {}),
  "an object whose texts throw": { toString: bomb, valueOf: bomb, toJSON: bomb, message: bomb },
  "getters that throw": Object.defineProperties(
    {},
    Object.fromEntries(
      ["status", "headers", "body", "now", "error", "cause", "message", "recovery", "get"].map(
        (name) => [name, { get: bomb, enumerable: true }],
      ),
    ),
  ),
};
