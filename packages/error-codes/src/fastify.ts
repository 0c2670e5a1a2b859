import { answerTo } from "./answer-to.ts";
import { at, guarded, text } from "./property.ts";

/** As much of a request as is used here. */
export interface RequestLike {
  readonly headers: { readonly accept?: string | undefined };
}

/** As much of a reply as is used here. */
export interface ReplyLike {
  readonly raw: { readonly headersSent: boolean };
  readonly log: { readonly error: Log; readonly info: Log };
  code(status: number): ReplyLike;
  headers(headers: Record<string, string>): ReplyLike;
  send(body: Uint8Array): ReplyLike;
}

type Log = (details: { readonly err: unknown }, message: string) => void;

/**
 * Answers whatever a route throws; a Fastify error handler: `app.setErrorHandler(errorHandler)`. It
 * logs what was thrown, as Fastify's own does.
 */
export function errorHandler(thrown: unknown, request: RequestLike, reply: ReplyLike): void {
  // The next handler is Fastify's own; it closes the connection, so that the answer breaks off.
  if (reply.raw.headersSent) throw thrown;
  const { status, headers, body } = answerTo(thrown, request.headers.accept, refusal(thrown));
  const level = status < 500 ? "info" : "error";
  // A logger reads all of what was thrown, which may throw again.
  guarded(() => reply.log[level]({ err: thrown }, `answered with status ${status}`));
  // Fastify adds a charset to JSON in a text, which JSON does not have.
  reply.code(status).headers(headers).send(new TextEncoder().encode(body));
}

/** What Fastify itself says of the request, as its body parser and its validation do. */
const refusal = (thrown: unknown): unknown =>
  text(at(thrown, "code"))?.startsWith("FST_ERR_") ? at(thrown, "statusCode") : undefined;
