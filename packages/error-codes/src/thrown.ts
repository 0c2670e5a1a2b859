import { type Answer, unread as nothing, parseError } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, guarded, isObject, text } from "./property.ts";
import { bodyOf, type ResponseLike } from "./response.ts";

/** The error in one thrown object; null if it holds no answer that tells of one. */
export async function errorIn(thrown: object, now: Answer["now"]): Promise<ParsedError | null> {
  const parsed = parsedError(thrown);
  if (parsed) return parsed;
  const response = isResponse(thrown) ? thrown : at(thrown, "response");
  const answer =
    raised(thrown) ?? (isObject(response) ? keptBeside(thrown, response) : keptIn(thrown));
  if (!answer) return null;
  const unread = answer.body === undefined && isResponse(response);
  const body = unread ? await bodyOf(guarded(() => response.clone())) : answer.body;
  const { status, headers } = answer as Answer;
  const error = parseError({ status, headers, body, now });
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
function parsedError(thrown: object): ParsedError | null {
  const [known, message, recovery] = ["known", "message", "recovery"].map((name) =>
    at(thrown, name),
  );
  if (typeof known !== "boolean" || typeof message !== "string") return null;
  if (!recoveries.has(recovery)) return null;
  const fields = Object.keys(nothing).map((name) => [name, at(thrown, name) ?? null]);
  return Object.fromEntries(fields);
}

const recoveries: ReadonlySet<unknown> = new Set(["transient", "correctable", "terminal"]);

/** The answer of an `ApiError`, of any version of this package. */
function raised(thrown: object): Kept | undefined {
  const answer = guarded(() => (thrown as { toAnswer: () => unknown }).toAnswer());
  return isObject(answer)
    ? { status: at(answer, "status"), headers: at(answer, "headers"), body: at(answer, "body") }
    : undefined;
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
