import { errorStatus, statusIn } from "./beyond-shapes.ts";
import { type Body, readBody } from "./body.ts";
import { classify } from "./classify.ts";
import { type Content, contentOf } from "./content.ts";
import { canonical, entryOf, lists, retiredDocsOf } from "./entry.ts";
import type { JsonObject } from "./generated/body-types.ts";
import { docs } from "./generated/settings.ts";
import { type HeadersLike, lookup } from "./headers.ts";
import type { ParsedError } from "./parsed-error.ts";
import { at, isObject } from "./property.ts";
import { isRequestId, requestIdAtEnd, requestIdIn } from "./request-id.ts";
import { retryAfterIn } from "./retry-after.ts";
import { clean } from "./text.ts";
import { waitIn } from "./wait.ts";

/** The parts of a response that {@link parseError} reads. All are optional. */
export interface ResponseParts {
  readonly status?: number | null | undefined;
  readonly headers?: HeadersLike | null | undefined;
  /** The body: text, bytes (a view or an `ArrayBuffer`), or a decoded value. */
  readonly body?: unknown;
  /** The current time in milliseconds, for dates in `retry-after` without a `date` header. Default: now. */
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
 * if (error.known) console.error(codes[error.code].action);
 * ```
 */
export function parseError(parts: ResponseParts): ParsedError {
  // P1 to P81
  try {
    return parse(parts);
  } catch {
    return unread;
  }
}

/** The result if the call stack is exhausted. A constant, because a call would need stack. */
export const unread: ParsedError = Object.freeze({
  format: "empty",
  code: null,
  sentCode: null,
  known: false,
  entry: null,
  status: null,
  message: "",
  type: null,
  param: null,
  requestId: null,
  details: null,
  retryAfterMs: null,
  shouldRetry: null,
  recovery: "terminal",
  actor: "operator",
  docsUrl: null,
  body: null,
});

function parse(parts: ResponseParts): ParsedError {
  const received = readStatus(parts);
  const sentWith = readHeaders(parts);
  const { body, content } = readContent(parts);

  const fields = body.fit?.fields;
  const sentCode = content.code && clean(content.code);
  const code = sentCode === null ? null : canonical(sentCode);
  const entry = code === null ? undefined : entryOf(code);
  const retiredDocs = code === null || entry ? undefined : retiredDocsOf(code);
  const stated = (): number | null =>
    errorStatus(fields?.status) ??
    inBody(body, (tree) => statusIn(tree, entry || retiredDocs ? null : [code, content.type]));
  // An error inside a stream came with the status of a success, unless its code is sent with that status.
  const isOwn = received !== null && (received >= 400 || (entry && lists(entry, received)));
  const status = isOwn ? received : (stated() ?? received);

  let { message } = content;
  const end = requestIdAtEnd(message);
  const requestId = sentWith.requestId ?? idIn(fields?.requestId) ?? end?.id ?? null;
  // A suffix with a different id than the header's belongs to another request, and stays.
  if (end && end.id === requestId) message = message.slice(0, end.at);

  const type = content.type && clean(content.type);
  const byStatus = classify(status ?? 0);
  return {
    format: content.format,
    code,
    sentCode,
    known: entry !== undefined,
    entry: entry ?? null,
    status,
    message: clean(message),
    type,
    param: content.param && clean(content.param),
    requestId,
    details: fields?.details ?? null,
    retryAfterMs: sentWith.retryAfterMs ?? inBody(body, waitIn),
    shouldRetry: sentWith.shouldRetry,
    recovery: entry?.recovery ?? byStatus.recovery,
    actor: entry?.actor ?? byStatus.actor,
    docsUrl:
      entry?.docsUrl ?? retiredDocs ?? urlIn(fields?.docsUrl) ?? pageIn(type) ?? byStatus.docsUrl,
    body: body.tree,
  } as ParsedError;
}

const idIn = (value: unknown): string | null =>
  typeof value === "string" && isRequestId(value) ? value : null;

const urlIn = (value: unknown): string | null =>
  typeof value === "string" && /^https?:\/\//.test(value) ? clean(value) : null;

/** A type that is a page of the catalogue: that of a code which is newer than this package. */
const pageIn = (type: string | null): string | null => (type?.startsWith(docs) ? type : null);

/** Reads the body. A hostile object counts as a body without a known shape. */
function readContent(parts: ResponseParts): { readonly body: Body; readonly content: Content } {
  try {
    const body = readBody(parts.body);
    return { body, content: contentOf(body) };
  } catch {
    return { body: unreadable, content: contentOf(unreadable) };
  }
}

const unreadable: Body = { text: null, tree: null, fit: null };

/** What a function reads in a body. A hostile object has nothing. */
function inBody<Value>({ tree }: Body, read: (tree: JsonObject) => Value | null): Value | null {
  try {
    return tree && read(tree);
  } catch {
    return null;
  }
}

function readStatus(parts: ResponseParts): number | null {
  try {
    const given = parts.status;
    return isStatus(given) ? given : null;
  } catch {
    return null;
  }
}

const isStatus = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 599;

/** The error's fields in headers. */
interface HeaderFields {
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
  readonly shouldRetry: boolean | null;
}

const noFields: HeaderFields = { requestId: null, retryAfterMs: null, shouldRetry: null };

/** Reads the headers. Hostile ones count as empty. */
function readHeaders(parts: ResponseParts): HeaderFields {
  try {
    const { headers } = parts;
    if (!isObject(headers)) return noFields;
    const header = lookup(headers);
    const should = header("x-should-retry");
    return {
      requestId: requestIdIn(header),
      retryAfterMs: retryAfterIn(header, () => at(parts, "now")),
      shouldRetry: should === "true" ? true : should === "false" ? false : null,
    };
  } catch {
    return noFields;
  }
}
