import { guarded } from "./property.ts";
import { ofTheOldBody, refusalIn, varying } from "./refusal.ts";
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
  /** Fastify's types decide for each route what it sends. */
  send(...body: never): ReplyLike;
}

type Log = (details: { readonly err: unknown }, message: string) => void;

/**
 * Sends an error response for whatever a route throws: a Fastify error handler. The error's own
 * `statusCode` (or `status`) counts, else the status of the reply, and the error's `headers`, as they do
 * in Fastify. It logs what was thrown, as Fastify's own handler does.
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
  const refusal = { ...own, status: own.status ?? reply.statusCode };
  const { status, headers, body } = renderError(thrown, request.headers.accept, refusal);
  const level = status < 500 ? "info" : "error";
  // A logger reads all of what was thrown, which may throw again.
  guarded(() => reply.log[level]({ err: thrown }, `responded with status ${status}`));
  // Fastify adds a charset to JSON in a text, which JSON does not have.
  for (const name of ofTheOldBody(status)) reply.removeHeader(name);
  reply
    .code(status)
    .headers(varying(headers, reply.getHeader("vary")))
    .send(...([new TextEncoder().encode(body)] as never));
}
