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
  "an ApiError's JSON": () => ({ ...new ApiError("do_request_failed"), message: "secret" }),
};

/** An error with a status and headers of its own, as http-errors makes them, and most plugins with it. */
export const chosen = (): Error =>
  Object.assign(new Error("secret"), {
    ...{ status: 503, statusCode: 503, code: "secret" },
    headers: { "Retry-After": "7", "Content-Length": "3", "X-Two": ["a", "b"], "X-Bad": "a\r\nb" },
  });

/** A server that throws at `/throw/{name}`. */
export interface Server {
  readonly origin: string;
  readonly close: () => Promise<void>;
}
