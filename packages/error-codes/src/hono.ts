import { answerTo } from "./answer-to.ts";
import { at } from "./property.ts";

/** As much of a context as is used here. */
export interface ContextLike {
  readonly req: {
    header(name: "accept"): string | undefined;
    /** Name of a form to the request's body in it, once somebody has asked for that. */
    readonly bodyCache: object;
    json(): Promise<unknown>;
  };
  body(body: string, status: never, headers: Record<string, string>): Response;
}

/**
 * Answers whatever a route throws; a Hono error handler: `app.onError(errorHandler)`. It logs nothing.
 * Hono hands over only what is an `Error`.
 */
export async function errorHandler(thrown: unknown, context: ContextLike): Promise<Response> {
  const { req } = context;
  const refused = (await isMalformedBody(thrown, req)) ? 400 : refusal(thrown);
  const { status, headers, body } = answerTo(thrown, req.header("accept"), refused);
  return context.body(body, status as never, headers);
}

/** What Hono itself says of the request, by an `HTTPException`. */
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

declare global {
  // Gives the type a name where neither the DOM nor Node declares it; elsewhere it adds nothing.
  interface Response {}
}
