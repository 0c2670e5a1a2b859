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
  // If the connection is lost within the body, the status is still that of a success.
  const succeeded = error.status !== null && error.status < 400 && error.code === null;
  return succeeded ? null : { error, isBare: kept.isBare ?? false };
}

/** The result of `parseError`. A copy, because promises call the `then` of objects. */
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

/** The response that an `ApiError` renders. */
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
 * The response in an error's `response`. ky puts the body in the error's `data`, axios in the response's,
 * got in `rawBody` and, decoded, in `body`. The `response` of Vercel's `ai` has no status: it is from a
 * success that `ai` cannot use.
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
 * The response whose parts are properties of the error. The SDKs made by Stainless keep the decoded body in
 * `error`, undici in `body`, Vercel's `ai` as text in `responseBody`, or in `data` for an event. If a body
 * has an `error`, openai keeps only that and copies `param`, by which it is recognized.
 */
function keptIn(thrown: object): Kept | null {
  const isEvent = at(thrown, "name") === "AI_StreamProviderError";
  const status = isEvent
    ? undefined // It is a guess from the message. The event itself says more.
    : (at(thrown, "status") ?? at(thrown, "statusCode") ?? statusInWords(thrown));
  const headers = at(thrown, "headers") ?? at(thrown, "responseHeaders");
  const error = at(thrown, isEvent ? "data" : "error");
  // An error in a stream has no status, but has the headers of the response.
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

/** Whether a value is a Fetch `Response` of any realm or library. */
const isResponse = (
  value: unknown,
): value is ResponseLike & { readonly clone: () => ResponseLike } =>
  at(value, Symbol.toStringTag) === "Response";

/** Whether a body is an unread stream: JSON has no methods. */
const isStream = (body: unknown): boolean =>
  ["getReader", "pipe", "arrayBuffer"].some((method) => typeof at(body, method) === "function");
