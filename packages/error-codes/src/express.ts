import { at } from "./property.ts";
import { renderError } from "./render-error.ts";

/** The parts of an Express request that {@link errorHandler} reads. */
export interface RequestLike {
  readonly headers: { readonly accept?: string | undefined };
}

/** The parts of an Express response that {@link errorHandler} writes. */
export interface ResponseLike {
  readonly headersSent: boolean;
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  removeHeader(name: string): void;
  end(body: string): unknown;
}

/**
 * Sends an error response for whatever a route throws: an Express error handler. Use it after all
 * routes. It logs nothing: put a handler that logs before it.
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
    // Express then closes the connection, so that the client sees the response break off.
    next(thrown);
    return;
  }
  const { status, headers, body } = renderError(thrown, request.headers.accept, refusal(thrown));
  for (const name of ofTheOldBody) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  response.end(body);
}

/** Headers that describe the body that the route was going to send. */
const ofTheOldBody = [
  "content-encoding",
  "content-language",
  "content-length",
  "content-range",
  "etag",
  "last-modified",
];

/** The status of a refused request, from a body parser: errors of http-errors mark what is public by `expose`. */
const refusal = (thrown: unknown): unknown =>
  at(thrown, "expose") === true ? at(thrown, "status") : undefined;
