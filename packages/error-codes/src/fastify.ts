import { guarded } from "./property.ts";
import { isErrorStatus, ofTheOldBody, refusalIn, varyWith } from "./refusal.ts";
import { renderError } from "./render-error.ts";

/** The parts of a Fastify request that {@link errorHandler} reads. */
export interface RequestLike {
  readonly headers: { readonly accept?: string | undefined };
}

/** The parts of a Fastify reply that {@link errorHandler} writes. */
export interface ReplyLike {
  readonly raw: { readonly headersSent: boolean };
  readonly statusCode: number;
  readonly log: { readonly error: Log; readonly info: Log };
  code(status: number): ReplyLike;
  getHeader(name: string): unknown;
  removeHeader(name: string): unknown;
  headers(headers: Record<string, string | string[]>): ReplyLike;
  send(body: Uint8Array): ReplyLike;
}

type Log = (details: { readonly err: unknown }, message: string) => void;

/**
 * Sends an error response for whatever a route throws: a Fastify error handler. The status of the reply
 * counts, else the error's own `statusCode` (or `status`), and its `headers`, as they do in Fastify. It
 * logs what was thrown, as Fastify's own handler does.
 *
 * @example
 * ```ts
 * app.setErrorHandler(errorHandler);
 * ```
 */
export function errorHandler(thrown: unknown, request: RequestLike, reply: ReplyLike): void {
  // The next handler is Fastify's own; it closes the connection, so that the response breaks off.
  if (reply.raw.headersSent) throw thrown;
  const own = refusalIn(thrown);
  const chosen = { status: reply.statusCode, headers: own?.headers ?? {} };
  const refusal = isErrorStatus(reply.statusCode) ? chosen : own;
  const { status, headers, body } = renderError(thrown, request.headers.accept, refusal);
  const level = status < 500 ? "info" : "error";
  // A logger reads all of what was thrown, which may throw again.
  guarded(() => reply.log[level]({ err: thrown }, `responded with status ${status}`));
  // Fastify adds a charset to JSON in a text, which JSON does not have.
  for (const name of ofTheOldBody) reply.removeHeader(name);
  const vary = varyWith(reply.getHeader("vary"));
  reply
    .code(status)
    .headers({ ...headers, vary })
    .send(new TextEncoder().encode(body));
}
