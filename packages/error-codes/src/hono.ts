import { answerTo } from "./answer-to.ts";
import { at } from "./property.ts";

/** As much of a context as is used here. */
export interface ContextLike {
  readonly req: { header(name: "accept"): string | undefined };
  body(body: string, status: never, headers: Record<string, string>): Response;
}

/**
 * Answers whatever a route throws; a Hono error handler: `app.onError(errorHandler)`. It logs nothing.
 * Hono hands over only what is an `Error`.
 */
export function errorHandler(thrown: unknown, context: ContextLike): Response {
  const { status, headers, body } = answerTo(thrown, context.req.header("accept"), refusal(thrown));
  return context.body(body, status as never, headers);
}

/** What Hono itself says of the request, by an `HTTPException`. */
const refusal = (thrown: unknown): unknown =>
  typeof at(thrown, "getResponse") === "function" ? at(thrown, "status") : undefined;

declare global {
  // Gives the type a name where neither the DOM nor Node declares it; elsewhere it adds nothing.
  interface Response {}
}
