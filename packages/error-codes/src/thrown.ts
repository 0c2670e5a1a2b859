import { isApiError, isReceivedError } from "./brand.ts";
import type { Kept } from "./kept.ts";
import { named } from "./named.ts";
import { unread as nothing, parseError, type ResponseParts } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, guarded, isObject, text } from "./property.ts";
import { bodyOf, type ResponseLike } from "./response.ts";
import { statusInWords, wordsOfBody } from "./words.ts";

/** An error in a response that a client kept. */
export interface Received {
  readonly error: ParsedError;
  /** Whether the client kept the status and nothing else. */
  readonly isBare: boolean;
}

/** Reads the error in one thrown object; null if it holds no response with an error. */
export async function errorIn(thrown: object, now: ResponseParts["now"]): Promise<Received | null> {
  const parsed = parsedError(isReceivedError(thrown) ? thrown.error : thrown);
  if (parsed) return { error: parsed, isBare: false };
  const response = isResponse(thrown) ? thrown : at(thrown, "response");
  const kept =
    rendered(thrown) ??
    named(thrown) ??
    (isObject(response) ? keptBeside(thrown, response) : null) ??
    keptIn(thrown);
  if (!kept) return null;
  const unread = kept.body === undefined && isResponse(response);
  const body = unread ? await bodyOf(guarded(() => response.clone())) : kept.body;
  const { status, headers } = kept as ResponseParts;
  const error = parseError({ status, headers, body, now });
  // A connection that breaks off in a body leaves the status that the response began with.
  const succeeded = error.status !== null && error.status < 400 && error.code === null;
  return succeeded ? null : { error, isBare: kept.isBare ?? false };
}

/** The result of `parseError`; a copy, because promises call the `then` of what they are given. */
function parsedError(thrown: unknown): ParsedError | null {
  const [known, message, recovery] = ["known", "message", "recovery"].map((name) =>
    at(thrown, name),
  );
  if (typeof known !== "boolean" || typeof message !== "string") return null;
  if (!recoveries.has(recovery)) return null;
  const fields = Object.keys(nothing).map((name) => [name, at(thrown, name) ?? null]);
  return Object.fromEntries(fields);
}

const recoveries: ReadonlySet<unknown> = new Set(["transient", "correctable", "terminal"]);

/** The response that an `ApiError` makes. */
function rendered(thrown: object): Kept | undefined {
  const response = isApiError(thrown) && guarded(() => thrown.render());
  return response
    ? {
        status: at(response, "status"),
        headers: at(response, "headers"),
        body: at(response, "body"),
      }
    : undefined;
}

/**
 * The response that a client kept as `response`. ky leaves the body in the error's `data`, axios in the
 * response's, got in `rawBody` and, decoded, in `body`. Vercel's `ai` keeps of a success that it can make
 * nothing of as `response`, without a status.
 */
function keptBeside(thrown: object, response: object): Kept | null {
  const status = at(response, "status") ?? at(response, "statusCode");
  if (typeof status !== "number") return null;
  const bodies = [
    at(thrown, "data"),
    at(response, "data"),
    at(response, "rawBody"),
    at(response, "body"),
  ];
  return {
    status,
    headers: at(response, "headers"),
    body: bodies.find((body) => body !== undefined && !isStream(body)),
  };
}

/**
 * The response whose parts a client made properties of its error. The SDKs made by Stainless keep the
 * decoded body as `error`, undici as `body`, Vercel's `ai` as text in `responseBody`, and of an event as
 * `data`. openai keeps of a body that has an `error` that alone, and copies a `param`, which tells it from
 * the others.
 */
function keptIn(thrown: object): Kept | null {
  const isEvent = at(thrown, "name") === "AI_StreamProviderError";
  const status = isEvent
    ? undefined // One that it guesses of the words is no better than what the event says.
    : (at(thrown, "status") ?? at(thrown, "statusCode") ?? statusInWords(thrown));
  const headers = at(thrown, "headers") ?? at(thrown, "responseHeaders");
  const error = at(thrown, isEvent ? "data" : "error");
  // In a stream there is no status, but an error beside the headers that it began with.
  const hasResponse =
    typeof status === "number" ? status >= 100 : error && (isEvent || isObject(headers));
  if (!hasResponse) return null;
  if (error === undefined) {
    const body = at(thrown, "body") ?? at(thrown, "responseBody");
    const isBare = headers === undefined && body === undefined;
    return { status, headers, body: body ?? wordsOfBody(thrown, `${status}`), isBare };
  }
  const isOpenAi = guarded(() => Object.hasOwn(thrown, "param"));
  const isInner = (isOpenAi || isEvent) && text(at(error, "message")) !== undefined;
  return { status, headers, body: isInner ? { error } : error };
}

/** Whether it is a Fetch `Response` of any realm or library. */
const isResponse = (
  value: unknown,
): value is ResponseLike & { readonly clone: () => ResponseLike } =>
  at(value, Symbol.toStringTag) === "Response";

/** Whether a body has not been read yet: JSON has no methods. */
const isStream = (body: unknown): boolean =>
  ["getReader", "pipe", "arrayBuffer"].some((method) => typeof at(body, method) === "function");
