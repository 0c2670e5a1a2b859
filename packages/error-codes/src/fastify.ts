import { failedRequest } from "./failed-request.ts";
import { lookup } from "./headers.ts";
import { guarded } from "./property.ts";
import { ofTheOldBody, refusalIn, varying } from "./refusal.ts";
import { renderError } from "./render-error.ts";

/** The parts of a Fastify request that {@link errorHandler} reads. */
export interface RequestLike {
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly id: string;
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
 * A Fastify error handler that sends an error response for whatever a route throws. It uses the error's own
 * `statusCode` (or `status`), else the status of the reply, and the error's `headers`, as Fastify does. It
 * logs the thrown value, as Fastify's own handler does. Where the error has no request id, it sends the one
 * that the response has, else Fastify's `request.id`, which is in its logs.
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
  const refusal = { ...own, status: own.status ?? reply.statusCode };
  const received = lookup(request.headers);
  const failed = failedRequest(received, (name) => reply.getHeader(name), request.id);
  const { status, headers, body } = renderError(thrown, failed, refusal);
  const level = status < 500 ? "info" : "error";
  const sent = failed.id === request.id ? "" : ` [request ${failed.id}]`;
  // A logger reads every property of the thrown value, and one of them may throw.
  guarded(() => reply.log[level]({ err: thrown }, `responded with status ${status}${sent}`));
  // Fastify would add a charset to a JSON string, but JSON has none.
  for (const name of ofTheOldBody(status)) reply.removeHeader(name);
  reply
    .code(status)
    .headers(varying(headers, reply.getHeader("vary")))
    .send(...([new TextEncoder().encode(body)] as never));
}
