import type { FetchResponse } from "./fetch-response.ts";
import { at } from "./property.ts";
import { renderError } from "./render-error.ts";

/** The parts of a Hono context that {@link errorHandler} uses. */
export interface ContextLike {
  readonly req: {
    header(name: "accept"): string | undefined;
    /** The request's body, by each form in which the application has read it. */
    readonly bodyCache: object;
    json(): Promise<unknown>;
  };
  body(body: string, status: never, headers: Record<string, string>): FetchResponse;
}

/**
 * Builds an error response for whatever a route throws: a Hono error handler. It logs nothing. Hono
 * passes on only what is an `Error`.
 *
 * @example
 * ```ts
 * app.onError(errorHandler);
 * ```
 */
export async function errorHandler(thrown: unknown, context: ContextLike): Promise<FetchResponse> {
  const { req } = context;
  const refused = (await isMalformedBody(thrown, req)) ? 400 : refusal(thrown);
  const { status, headers, body } = renderError(thrown, req.header("accept"), refused);
  return context.body(body, status as never, headers);
}

/** The status of a refused request, from an `HTTPException`. */
const refusal = (thrown: unknown): unknown =>
  typeof at(thrown, "getResponse") === "function" ? at(thrown, "status") : undefined;

/**
 * Whether `context.req.json()` threw it. That throws the bare error of `JSON.parse`, as code of the
 * application may. Asked again, it throws another one with the same message, at the same place.
 */
async function isMalformedBody(thrown: unknown, req: ContextLike["req"]): Promise<boolean> {
  const [cached] = Object.values(req.bodyCache);
  if (at(thrown, "name") !== "SyntaxError" || !cached) return false;
  // A body that is still being read has not been parsed, and may never end.
  const read = await Promise.race([cached, null]).catch(() => undefined);
  if (read === null) return false;
  return req.json().then(
    () => false,
    (again) => origin(again) === origin(thrown),
  );
}

/** The message of an error, and in its stack the two calls that it comes from: `JSON.parse` and its caller. */
function origin(error: unknown): string {
  const message = `${at(error, "message")}`;
  const lines = message.split("\n").length + 2;
  return `${message}\n${`${at(error, "stack")}`.split("\n", lines).join("\n")}`;
}
