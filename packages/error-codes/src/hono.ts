import { failedRequest } from "./failed-request.ts";
import type { FetchResponse } from "./fetch-response.ts";
import { logUnexpected } from "./log.ts";
import { at, guarded } from "./property.ts";
import { ofTheOldBody, type Refusal, varying } from "./refusal.ts";
import { renderError } from "./render-error.ts";

/** The parts of a Hono context that {@link errorHandler} uses. */
export interface ContextLike {
  readonly req: {
    header(name: string): string | undefined;
    /** The cached forms of the request's body. */
    readonly bodyCache: object;
    json(): Promise<unknown>;
  };
  readonly res: { readonly headers: { get(name: string): string | null } };
  header(name: string, value?: string): void;
  /** What Hono's own middleware `requestId` has set. */
  get(key: "requestId"): unknown;
  body(body: string, status: never, headers: Record<string, string | string[]>): FetchResponse;
}

/**
 * A Hono error handler that builds an error response for whatever a route throws. It uses the status and
 * headers of an `HTTPException`; one below 400, such as a redirect, is sent as it is. A fault of the server
 * that no route raised goes to the console with the id of the request. Where the error has no request id, it
 * sends the one that the response has, else that of Hono's middleware `requestId`, else that of the request.
 * Hono passes on only instances of `Error`.
 *
 * @example
 * ```ts
 * app.onError(errorHandler);
 * ```
 */
export async function errorHandler(thrown: unknown, context: ContextLike): Promise<FetchResponse> {
  const { req } = context;
  const own = responseOf(thrown);
  if (own && own.status < 400) return own;
  const refusal = (await isMalformedBody(thrown, req)) ? malformed : own && refusalOf(own);
  const sentBefore = context.res.headers;
  const failed = failedRequest(
    (name) => req.header(name) ?? null,
    (name) => sentBefore.get(name),
    context.get("requestId"),
  );
  const { status, headers, body, isUnexpected } = renderError(thrown, failed, refusal);
  if (isUnexpected) logUnexpected(thrown, failed.id);
  for (const name of ofTheOldBody(status)) context.header(name, undefined);
  const sent = varying(headers, sentBefore.get("vary"));
  // Hono adds the headers that were there before.
  context.header("vary", sent.vary);
  return context.body(body, status as never, sent);
}

/** The response that an `HTTPException` carries. */
function responseOf(thrown: unknown): FetchResponse | null {
  const response = guarded(() => (thrown as { getResponse(): unknown }).getResponse());
  return at(response, Symbol.toStringTag) === "Response" ? (response as FetchResponse) : null;
}

const malformed: Refusal = { status: 400, headers: {} };

function refusalOf({ status, headers }: FetchResponse): Refusal {
  const others: Record<string, string> = {};
  // `Headers` can be iterated only with the lib `dom.iterable`, which a service may not have.
  headers.forEach((value, name) => {
    others[name] = value;
  });
  return { status, headers: { ...others, "set-cookie": headers.getSetCookie() } };
}

/**
 * Whether `context.req.json()` threw the error. It throws the bare error of `JSON.parse`, which application
 * code may throw too. A second call throws another error with the same message, from the same place.
 */
async function isMalformedBody(thrown: unknown, req: ContextLike["req"]): Promise<boolean> {
  const [cached] = Object.values(req.bodyCache);
  if (at(thrown, "name") !== "SyntaxError" || !cached) return false;
  // A body that is still being read was not parsed yet, and may never end.
  const read = await Promise.race([cached, null]).catch(() => undefined);
  if (read === null) return false;
  return req.json().then(
    () => false,
    (again) => origin(again) === origin(thrown),
  );
}

/** An error's message and the top two frames of its stack: `JSON.parse` and its caller. */
function origin(error: unknown): string {
  const message = `${at(error, "message")}`;
  const lines = message.split("\n").length + 2;
  return `${message}\n${`${at(error, "stack")}`.split("\n", lines).join("\n")}`;
}
