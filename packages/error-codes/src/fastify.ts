import { at, guarded, text } from "./property.ts";
import { renderError } from "./render-error.ts";

/** The parts of a Fastify request that {@link errorHandler} reads. */
export interface RequestLike {
  readonly headers: { readonly accept?: string | undefined };
}

/** The parts of a Fastify reply that {@link errorHandler} writes. */
export interface ReplyLike {
  readonly raw: { readonly headersSent: boolean };
  readonly log: { readonly error: Log; readonly info: Log };
  code(status: number): ReplyLike;
  headers(headers: Record<string, string>): ReplyLike;
  send(body: Uint8Array): ReplyLike;
}

type Log = (details: { readonly err: unknown }, message: string) => void;

/**
 * Sends an error response for whatever a route throws: a Fastify error handler. It logs what was
 * thrown, as Fastify's own handler does.
 *
 * @example
 * ```ts
 * app.setErrorHandler(errorHandler);
 * ```
 */
export function errorHandler(thrown: unknown, request: RequestLike, reply: ReplyLike): void {
  // The next handler is Fastify's own; it closes the connection, so that the response breaks off.
  if (reply.raw.headersSent) throw thrown;
  const { status, headers, body } = renderError(thrown, request.headers.accept, refusal(thrown));
  const level = status < 500 ? "info" : "error";
  // A logger reads all of what was thrown, which may throw again.
  guarded(() => reply.log[level]({ err: thrown }, `responded with status ${status}`));
  // Fastify adds a charset to JSON in a text, which JSON does not have.
  reply.code(status).headers(headers).send(new TextEncoder().encode(body));
}

/** The status of a refused request, from Fastify itself, as by its body parser or its validation. */
const refusal = (thrown: unknown): unknown =>
  text(at(thrown, "code"))?.startsWith("FST_ERR_") ? at(thrown, "statusCode") : undefined;
