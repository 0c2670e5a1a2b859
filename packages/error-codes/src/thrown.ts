import { type Answer, parseError } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, guarded, isObject, text } from "./property.ts";
import { errorFromResponse, type ResponseLike } from "./response.ts";

/** The error in one thrown object; null if it holds no answer that tells of one. */
export async function errorIn(thrown: object, now: Answer["now"]): Promise<ParsedError | null> {
  const parsed = guarded(() => parsedError({ ...thrown }));
  if (parsed) return parsed;
  const response = isResponse(thrown) ? thrown : at(thrown, "response");
  const answer =
    raised(thrown) ?? (isObject(response) ? keptBeside(thrown, response) : keptIn(thrown));
  if (!answer) return null;
  const unread =
    answer.body === undefined && isResponse(response) && guarded(() => response.clone());
  const parse = (): ParsedError => parseError({ ...(answer as Answer), now });
  const error = unread ? await errorFromResponse(unread, { now }).catch(parse) : parse();
  // A connection that breaks off in a body leaves the status that the answer began with.
  const succeeded = error.status !== null && error.status < 400 && error.code === null;
  return succeeded ? null : error;
}

/** As much of an answer as a client kept. */
interface Kept {
  readonly status: unknown;
  readonly headers: unknown;
  readonly body?: unknown;
}

/** What `parseError` gave; a copy, because promises call the `then` of what they are given. */
function parsedError(copy: { readonly [name: string]: unknown }): ParsedError | null {
  const { known, message, recovery, then } = copy;
  return typeof known === "boolean" &&
    typeof message === "string" &&
    /^(?:transient|correctable|terminal)$/.test(`${recovery}`) &&
    typeof then !== "function"
    ? (copy as unknown as ParsedError)
    : null;
}

/** The answer of an `ApiError`, of any version of this package. */
function raised(thrown: object): Kept | undefined {
  const answer = guarded(() => (thrown as { toAnswer: () => unknown }).toAnswer());
  return isObject(answer) ? (answer as Kept) : undefined;
}

/**
 * The answer that a client kept as `response`. ky leaves the body in the error's `data`, axios in the
 * response's, got in `rawBody` and, decoded, in `body`.
 */
function keptBeside(thrown: object, response: object): Kept {
  const bodies = [
    at(thrown, "data"),
    at(response, "data"),
    at(response, "rawBody"),
    at(response, "body"),
  ];
  return {
    status: at(response, "status") ?? at(response, "statusCode"),
    headers: at(response, "headers"),
    body: bodies.find((body) => body !== undefined && !isStream(body)),
  };
}

/**
 * The answer whose parts a client made properties of its error. The SDKs made by Stainless keep the
 * decoded body as `error`, undici as `body`. openai keeps of a body that has an `error` that alone,
 * and copies a `param`, which tells it from the others.
 */
function keptIn(thrown: object): Kept | null {
  const status = at(thrown, "status") ?? at(thrown, "statusCode");
  const headers = at(thrown, "headers");
  const error = at(thrown, "error");
  // In a stream there is no status, but an error beside the headers that it began with.
  const answered = typeof status === "number" ? status >= 100 : error && isObject(headers);
  if (!answered) return null;
  if (error === undefined)
    return { status, headers, body: at(thrown, "body") ?? words(thrown, `${status}`) };
  const isOpenAi = guarded(() => Object.hasOwn(thrown, "param"));
  const isInner = isOpenAi && text(at(error, "message")) !== undefined;
  return { status, headers, body: isInner ? { error } : error };
}

/** The text of a body that is no JSON: SDKs make it the message, after the status. */
function words(thrown: object, status: string): string | undefined {
  const message = text(at(thrown, "message"));
  const rest = message?.startsWith(`${status} `) ? message.slice(status.length + 1) : message;
  return rest === "status code (no body)" ? "" : rest;
}

/** Whether it is a Fetch `Response` of any realm or library. */
const isResponse = (
  value: unknown,
): value is ResponseLike & { readonly clone: () => ResponseLike } =>
  at(value, Symbol.toStringTag) === "Response";

/** Whether a body has not been read yet: JSON has no methods. */
const isStream = (body: unknown): boolean =>
  ["getReader", "pipe", "arrayBuffer"].some((method) => typeof at(body, method) === "function");
