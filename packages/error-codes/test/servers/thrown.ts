import { ApiError } from "../../src/index.ts";

const raised = (): ApiError =>
  new ApiError("model_not_found", {
    status: 503,
    message: "No model of that name is up.",
    retryAfterMs: 1500,
    requestId: "req-1",
    cause: new Error("secret"),
  });

/** What the routes throw, by name; `secret` must never be seen from outside. */
export const thrown: { readonly [name: string]: () => unknown } = {
  raised,
  unnamed: () => new ApiError("do_request_failed"),
  unwritable: () => new ApiError("model_not_found", { details: { id: 1n } }),
  wrapped: () => new Error("secret", { cause: new TypeError("secret", { cause: raised() }) }),
  grouped: () => new AggregateError([new Error("secret"), raised()], "secret"),
  bug: () => new Error("secret", { cause: new Error("secret") }),
  text: () => "secret",
  null: () => null,
  "an upstream's response": () =>
    Object.assign(new Error("secret"), {
      ...{ status: 401, statusCode: 401, code: "secret" },
      response: { status: 401, headers: new Headers({ "x-secret": "secret" }) },
    }),
  "an upstream's headers": () =>
    Object.assign(new Error("secret"), {
      status: 401,
      headers: new Headers({ "x-secret": "secret" }),
    }),
  "an upstream's headers beside its status": () =>
    Object.assign(new Error("secret"), {
      statusCode: 401,
      responseHeaders: { "x-secret": "secret" },
    }),
  "an upstream's metadata": () =>
    Object.assign(new Error("secret"), { status: 401, $metadata: { httpStatusCode: 401 } }),
  "an ApiError's JSON": () => ({ ...new ApiError("do_request_failed"), message: "secret" }),
};

/** Headers that describe the body of a route, and so no other body. */
export const ofTheOldBody = {
  "accept-ranges": "bytes",
  "content-disposition": "attachment",
  "content-encoding": "gzip",
  "content-language": "de",
  "content-length": "9",
  "content-range": "bytes 0-8/9",
  "content-type": "text/plain",
  etag: '"1"',
  "last-modified": "Thu, 01 Jan 2026 00:00:00 GMT",
};

/** Headers that say nothing of a body. */
export const ofTheResponse = {
  "access-control-allow-origin": "*",
  "cache-control": "no-store",
  link: "</help>; rel=help",
  "set-cookie": "a=1",
  "x-content-type-options": "nosniff",
  "x-request-id": "req-0",
};

/** Each is a header of its own: a cookie may have a comma. */
export const cookies = ["a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT", "b=2"];

/** An error with a status and headers of its own, as http-errors makes them, and most plugins with it. */
export const chosen = (): Error =>
  Object.assign(new Error("secret"), {
    ...{ status: 503, statusCode: 503, code: "secret" },
    headers: {
      ...{ "Retry-After": "7", "Content-Length": "3", "X-Two": ["a", "b"], "X-Bad": "a\r\nb" },
      "Set-Cookie": cookies,
    },
  });

/** A server that throws at `/throw/{name}`. */
export interface Server {
  readonly origin: string;
  readonly close: () => Promise<void>;
}
