import { ofTheOldBody, refusalIn, varying } from "./refusal.ts";
import { renderError } from "./render-error.ts";

/** The parts of an Express request that {@link errorHandler} reads. */
export interface RequestLike {
  readonly headers: { readonly accept?: string | undefined };
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
 * routes. It uses an error's own `status` (or `statusCode`) and `headers`, as Express does. It does not
 * log; put a handler that logs before it.
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
  const { status, headers, body } = renderError(thrown, request.headers.accept, refusal);
  for (const name of ofTheOldBody(status)) response.removeHeader(name);
  const sent = varying(headers, response.getHeader("vary"));
  for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
  // Node sends the body in chunks once the length has been removed.
  response.setHeader("content-length", `${new TextEncoder().encode(body).length}`);
  response.statusCode = status;
  response.end(body);
}
