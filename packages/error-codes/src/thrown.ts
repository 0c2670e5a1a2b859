import { isApiError, isReceivedError } from "./brand.ts";
import { requestIdHeaders } from "./generated/settings.ts";
import { unread as nothing, parseError, type ResponseParts } from "./parse.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, guarded, isObject, text } from "./property.ts";
import { bodyOf, type ResponseLike } from "./response.ts";

/** Reads the error of one thrown object; null if it has no error response. */
export async function errorIn(
  thrown: object,
  now: ResponseParts["now"],
): Promise<ParsedError | null> {
  const parsed = parsedError(isReceivedError(thrown) ? thrown.error : thrown);
  if (parsed) return parsed;
  const response = isResponse(thrown) ? thrown : at(thrown, "response");
  const kept =
    rendered(thrown) ??
    named(thrown) ??
    (isObject(response) ? keptBeside(thrown, response) : keptIn(thrown));
  if (!kept) return null;
  const unread = kept.body === undefined && isResponse(response);
  const body = unread ? await bodyOf(guarded(() => response.clone())) : kept.body;
  const { status, headers } = kept as ResponseParts;
  const error = parseError({ status, headers, body, now });
  // If the connection is lost within the body, the status is still that of a success.
  const succeeded = error.status !== null && error.status < 400 && error.code === null;
  return succeeded ? null : error;
}

/** The parts of a response that a client kept. */
interface Kept {
  readonly status: unknown;
  readonly headers: unknown;
  readonly body?: unknown;
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
 * got in `rawBody` and, decoded, in `body`.
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
 * Errors without a body (U9): AWS's SDK has the exception's name and `$metadata`, MCP a JSON-RPC code, and
 * a failed tool result has its text as content.
 */
function named(thrown: object): Kept | undefined {
  const name = text(at(thrown, "name"));
  const message = at(thrown, "message");
  const metadata = at(thrown, "$metadata");
  if (isObject(metadata)) {
    const headers = at(at(thrown, "$response"), "headers");
    const [idHeader = ""] = requestIdHeaders;
    const requestId = text(at(metadata, "requestId"));
    return {
      status: at(metadata, "httpStatusCode"),
      headers: { ...(isObject(headers) && headers), ...(requestId && { [idHeader]: requestId }) },
      body: { __type: name, message },
    };
  }
  if (name === "McpError")
    return { status: undefined, headers: undefined, body: { code: at(thrown, "code"), message } };
  if (at(thrown, "isError") !== true) return undefined;
  const texts = guarded(() => (at(thrown, "content") as object[]).map((part) => at(part, "text")));
  return { status: undefined, headers: undefined, body: texts?.filter(Boolean).join("\n") };
}

/**
 * The response whose parts are properties of the error. The SDKs made by Stainless keep the decoded body in
 * `error`, undici in `body`, Vercel's `ai` as text in `responseBody`. If a body has an `error`, openai
 * keeps only that and copies `param`, by which it is recognized.
 */
function keptIn(thrown: object): Kept | null {
  const status = at(thrown, "status") ?? at(thrown, "statusCode");
  const headers = at(thrown, "headers") ?? at(thrown, "responseHeaders");
  const error = at(thrown, "error");
  // An error in a stream has no status, but has the headers of the response.
  const hasResponse = typeof status === "number" ? status >= 100 : error && isObject(headers);
  if (!hasResponse) return null;
  if (error === undefined) {
    const body = at(thrown, "body") ?? at(thrown, "responseBody") ?? words(thrown, `${status}`);
    return { status, headers, body };
  }
  const isOpenAi = guarded(() => Object.hasOwn(thrown, "param"));
  const isInner = isOpenAi && text(at(error, "message")) !== undefined;
  return { status, headers, body: isInner ? { error } : error };
}

/** The text of a body that is not JSON: SDKs use it as the message, after the status. */
function words(thrown: object, status: string): string | undefined {
  const message = text(at(thrown, "message"));
  const rest = message?.startsWith(`${status} `) ? message.slice(status.length + 1) : message;
  return rest === "status code (no body)" ? "" : rest;
}

/** Whether a value is a Fetch `Response` of any realm or library. */
const isResponse = (
  value: unknown,
): value is ResponseLike & { readonly clone: () => ResponseLike } =>
  at(value, Symbol.toStringTag) === "Response";

/** Whether a body is an unread stream: JSON has no methods. */
const isStream = (body: unknown): boolean =>
  ["getReader", "pipe", "arrayBuffer"].some((method) => typeof at(body, method) === "function");
