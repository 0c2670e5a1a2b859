import { failedRequest } from "./failed-request.ts";
import { lookup } from "./headers.ts";
import { logUnexpected } from "./log.ts";
import { ofTheOldBody, refusalIn, varying } from "./refusal.ts";
import { renderError } from "./render-error.ts";

/** The parts of an Express request that {@link errorHandler} reads. */
export interface RequestLike {
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly app?: { get(setting: "env"): unknown };
}

/** The parts of an Express response that {@link errorHandler} writes. */
export interface ResponseLike {
  readonly headersSent: boolean;
  statusCode: number;
  getHeader(name: string): unknown;
  setHeader(name: string, value: string | string[]): unknown;
  removeHeader(name: string): void;
  end(body: string): unknown;
}

/**
 * An Express error handler that sends an error response for whatever a route throws. Register it after all
 * routes. It uses an error's own `status` (or `statusCode`) and `headers`, as Express does. A fault of the
 * server that no route raised goes to the console with the id of the request, except in Express's environment
 * `test`. Where the error has no request id, it sends the one that the response has, else that of the request.
 *
 * @example
 * ```ts
 * app.use(errorHandler);
 * ```
 */
export function errorHandler(
  thrown: unknown,
  request: RequestLike,
  response: ResponseLike,
  next: (thrown: unknown) => void,
): void {
  if (response.headersSent) {
    // Express then closes the connection, so the client sees that the response is incomplete.
    next(thrown);
    return;
  }
  const own = refusalIn(thrown);
  const refusal = own.status === undefined ? { status: response.statusCode, headers: {} } : own;
  const failed = failedRequest(lookup(request.headers), (name) => response.getHeader(name), null);
  const { status, headers, body, isUnexpected } = renderError(thrown, failed, refusal);
  if (isUnexpected && request.app?.get("env") !== "test") logUnexpected(thrown, failed.id);
  for (const name of ofTheOldBody(status)) response.removeHeader(name);
  const sent = varying(headers, response.getHeader("vary"));
  for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
  // Node sends the body in chunks once the length has been removed.
  response.setHeader("content-length", `${new TextEncoder().encode(body).length}`);
  response.statusCode = status;
  response.end(body);
}
