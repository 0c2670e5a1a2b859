import { answerTo } from "./answer-to.ts";
import { at } from "./property.ts";

/** As much of a request as is used here. */
export interface RequestLike {
  readonly headers: { readonly accept?: string | undefined };
}

/** As much of a response as is used here. */
export interface ResponseLike {
  readonly headersSent: boolean;
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  removeHeader(name: string): void;
  end(body: string): unknown;
}

/**
 * Answers whatever a route throws; an Express error handler, to be used after all routes:
 * `app.use(errorHandler)`. It logs nothing: put a handler that does before it.
 */
export function errorHandler(
  thrown: unknown,
  request: RequestLike,
  response: ResponseLike,
  next: (thrown: unknown) => void,
): void {
  if (response.headersSent) {
    // Express then closes the connection, so that the client sees the answer break off.
    next(thrown);
    return;
  }
  const { status, headers, body } = answerTo(thrown, request.headers.accept, refusal(thrown));
  for (const name of ofTheOldBody) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.statusCode = status;
  response.end(body);
}

/** Headers of the answer that was being made, which are wrong for another body. */
const ofTheOldBody = [
  "content-encoding",
  "content-language",
  "content-length",
  "content-range",
  "etag",
  "last-modified",
];

/** What a body parser says of the request: errors of http-errors tell by `expose` who may see them. */
const refusal = (thrown: unknown): unknown =>
  at(thrown, "expose") === true ? at(thrown, "status") : undefined;
