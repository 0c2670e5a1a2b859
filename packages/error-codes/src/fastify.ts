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
 * A Fastify error handler that sends an error response for whatever a route throws. It uses the status of
 * the reply, else the error's own `statusCode` (or `status`), and its `headers`, as Fastify does. It logs
 * the thrown value, as Fastify's own handler does.
 *
 * @example
 * ```ts
 * app.setErrorHandler(errorHandler);
 * ```
 */
export function errorHandler(thrown: unknown, request: RequestLike, reply: ReplyLike): void {
  // The next handler is Fastify's own. It closes the connection, so the response is incomplete.
  if (reply.raw.headersSent) throw thrown;
  const own = refusalIn(thrown);
  const chosen = { status: reply.statusCode, headers: own?.headers ?? {} };
  const refusal = isErrorStatus(reply.statusCode) ? chosen : own;
  const { status, headers, body } = renderError(thrown, request.headers.accept, refusal);
  const level = status < 500 ? "info" : "error";
  // A logger reads every property of the thrown value, and one of them may throw.
  guarded(() => reply.log[level]({ err: thrown }, `responded with status ${status}`));
  // Fastify would add a charset to a JSON string, but JSON has none.
  for (const name of ofTheOldBody) reply.removeHeader(name);
  const vary = varyWith(reply.getHeader("vary"));
  reply
    .code(status)
    .headers({ ...headers, vary })
    .send(new TextEncoder().encode(body));
}
