import { type Body, readBody } from "./body.ts";
import { entryOf, retiredPageOf } from "./entry.ts";
import { type HeadersLike, lookup } from "./headers.ts";
import type { CodeEntry, ParsedError } from "./parsed-error.ts";
import { at } from "./property.ts";
import { requestIdAtEnd, requestIdIn } from "./request-id.ts";
import { retryAfterIn } from "./retry-after.ts";
import { codeOf, word } from "./shape.ts";
import { clean, cut } from "./text.ts";
import { verdictOf } from "./verdict.ts";

/** An answer that was received, as far as it is known. */
export interface Answer {
  readonly status?: number | null | undefined;
  readonly headers?: HeadersLike | null | undefined;
  /** Text, bytes (a view or an `ArrayBuffer`), or a body that was decoded already. */
  readonly body?: unknown;
  /** The time in whole milliseconds that dates in headers are compared with; the clock's, if left out. */
  readonly now?: number | undefined;
}

/**
 * What is known of an error from the answer that it came in. It never throws, whatever the answer
 * holds. The rules are P1 to P57 of the contract in `@org/error-conformance`.
 */
export function parseError(answer: Answer): ParsedError {
  try {
    return parse(
      at(answer, "status"),
      at(answer, "headers"),
      at(answer, "body"),
      at(answer, "now"),
    );
  } catch {
    return unread;
  }
}

/** What is known where the call stack has no room left to read anything: a value, since a call needs room. */
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
  page: null,
  body: null,
});

function parse(given: unknown, headers: unknown, sent: unknown, now: unknown): ParsedError {
  const status = isStatus(given) ? given : null;
  const told = readHeaders(headers, now);
  const { text, tree, fields } = read(sent);

  let message = "";
  let code: string | null = null;
  let type: string | null = null;
  let param: string | null = null;
  let entry: CodeEntry | undefined;
  let retiredPage: string | undefined;
  if (fields) {
    if (typeof fields.message === "string") message = fields.message;
    code = codeOf(fields.code);
    type = word(fields.type);
    param = word(fields.param);
    const sent = cut(code ?? type ?? "");
    entry = entryOf(sent);
    retiredPage = entry ? undefined : retiredPageOf(sent);
    if (entry || retiredPage) code ??= type;
    else code = code && clean(code);
    type = type && clean(type);
    param = param && clean(param);
  } else message = text ?? "";
  const format = fields?.format ?? (text === "" ? "empty" : "text");

  const end = requestIdAtEnd(message);
  const requestId = told.requestId ?? end?.id ?? null;
  // A suffix with another id than the header's is someone else's, and stays.
  if (end && end.id === requestId) message = message.slice(0, end.at);
  message = clean(message);

  const { recovery, actor, page } = entry ?? verdictOf(status ?? 0);
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
    retryAfterMs: told.retryAfterMs,
    shouldRetry: told.shouldRetry,
    recovery,
    actor,
    page: retiredPage ?? page,
    body: tree,
  } as ParsedError;
}

/** The body; a hostile object is like one that no shape fits. */
function read(sent: unknown): Body {
  try {
    return readBody(sent);
  } catch {
    return { text: null, tree: null, fields: null };
  }
}

const isStatus = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 599;

interface Told {
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
  readonly shouldRetry: boolean | null;
}

const untold: Told = { requestId: null, retryAfterMs: null, shouldRetry: null };

/** What the headers say; hostile ones say nothing. */
function readHeaders(headers: unknown, now: unknown): Told {
  if (typeof headers !== "object" || headers === null) return untold;
  try {
    const header = lookup(headers);
    const should = header("x-should-retry");
    return {
      requestId: requestIdIn(header),
      retryAfterMs: retryAfterIn(header, now),
      shouldRetry: should === "true" ? true : should === "false" ? false : null,
    };
  } catch {
    return untold;
  }
}
