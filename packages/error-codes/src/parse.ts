import { type Body, readBody } from "./body.ts";
import { classify } from "./classify.ts";
import { entryOf, retiredDocsOf } from "./entry.ts";
import { type HeadersLike, lookup } from "./headers.ts";
import type { CodeEntry, ParsedError } from "./parsed-error.ts";
import { at } from "./property.ts";
import { requestIdAtEnd, requestIdIn } from "./request-id.ts";
import { retryAfterIn } from "./retry-after.ts";
import { codeOf, word } from "./shape.ts";
import { clean, cut } from "./text.ts";

/** The parts of a response that {@link parseError} reads. All are optional. */
export interface ResponseParts {
  readonly status?: number | null | undefined;
  readonly headers?: HeadersLike | null | undefined;
  /** The body as text, as bytes (a view or an `ArrayBuffer`), or decoded already. */
  readonly body?: unknown;
  /** The time in milliseconds that a wait until a date is measured from, without a `date` header. Default: now. */
  readonly now?: number | undefined;
}

/**
 * Reads an error from the parts of a response. It never throws, whatever they are.
 *
 * @returns The error as plain data. To throw it, wrap it in a {@link ReceivedError}.
 *
 * @example
 * ```ts
 * const error = parseError({ status: 404, headers, body });
 * if (error.known && error.code === ErrorCode.ModelNotFound) useAnotherModel();
 * ```
 */
export function parseError(parts: ResponseParts): ParsedError {
  // P1 to P70
  try {
    return parse(at(parts, "status"), at(parts, "headers"), at(parts, "body"), at(parts, "now"));
  } catch {
    return unread;
  }
}

/** The result where the call stack has no room left to read anything: a constant, because a call needs room. */
export const unread: ParsedError = Object.freeze({
  format: "empty",
  code: null,
  known: false,
  entry: null,
  status: null,
  message: "",
  type: null,
  param: null,
  requestId: null,
  retryAfterMs: null,
  shouldRetry: null,
  recovery: "terminal",
  actor: "operator",
  docsUrl: null,
  body: null,
});

function parse(given: unknown, headers: unknown, sent: unknown, now: unknown): ParsedError {
  const status = isStatus(given) ? given : null;
  const sentWith = readHeaders(headers, now);
  const { text, tree, fields } = read(sent);

  let message = "";
  let code: string | null = null;
  let type: string | null = null;
  let param: string | null = null;
  let entry: CodeEntry | undefined;
  let retiredDocs: string | undefined;
  if (fields) {
    if (typeof fields.message === "string") message = fields.message;
    code = codeOf(fields.code);
    type = word(fields.type);
    param = word(fields.param);
    const sent = cut(code ?? type ?? "");
    entry = entryOf(sent);
    retiredDocs = entry ? undefined : retiredDocsOf(sent);
    if (entry || retiredDocs) code ??= type;
    else code = code && clean(code);
    type = type && clean(type);
    param = param && clean(param);
  } else message = text ?? "";
  const format = fields?.format ?? (text === "" ? "empty" : "text");

  const end = requestIdAtEnd(message);
  const requestId = sentWith.requestId ?? end?.id ?? null;
  // A suffix with another id than the header's is someone else's, and stays.
  if (end && end.id === requestId) message = message.slice(0, end.at);
  message = clean(message);

  const { recovery, actor, docsUrl } = entry ?? classify(status ?? 0);
  return {
    format,
    code,
    known: entry !== undefined,
    entry: entry ?? null,
    status,
    message,
    type,
    param,
    requestId,
    retryAfterMs: sentWith.retryAfterMs,
    shouldRetry: sentWith.shouldRetry,
    recovery,
    actor,
    docsUrl: retiredDocs ?? docsUrl,
    body: tree,
  } as ParsedError;
}

/** Reads the body; a hostile object is like one that no shape fits. */
function read(sent: unknown): Body {
  try {
    return readBody(sent);
  } catch {
    return { text: null, tree: null, fields: null };
  }
}

const isStatus = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 599;

/** What headers say about an error. */
interface HeaderFields {
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
  readonly shouldRetry: boolean | null;
}

const noFields: HeaderFields = { requestId: null, retryAfterMs: null, shouldRetry: null };

/** Reads the headers; hostile ones say nothing. */
function readHeaders(headers: unknown, now: unknown): HeaderFields {
  if (typeof headers !== "object" || headers === null) return noFields;
  try {
    const header = lookup(headers);
    const should = header("x-should-retry");
    return {
      requestId: requestIdIn(header),
      retryAfterMs: retryAfterIn(header, now),
      shouldRetry: should === "true" ? true : should === "false" ? false : null,
    };
  } catch {
    return noFields;
  }
}
