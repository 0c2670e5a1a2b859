import { type BodyFormat, negotiate } from "./accept.ts";
import { apiErrorBrand } from "./brand.ts";
import { classify, typeOfStatus } from "./classify.ts";
import { entryOf, lists } from "./entry.ts";
import { errorText } from "./error-text.ts";
import type { FetchResponse } from "./fetch-response.ts";
import type { codes } from "./generated/codes.ts";
import type { ErrorCode } from "./generated/error-code.ts";
import { type Bodies, format, formats } from "./generated/settings.ts";
import { type HeadersLike, lookup } from "./headers.ts";
import type { CodeEntry, Recovery } from "./parsed-error.ts";
import { guarded } from "./property.ts";
import { isRequestId, nameRequest, requestIdIn } from "./request-id.ts";
import { maxDelayMs } from "./retry-after.ts";

type Listed<Code extends ErrorCode> = (typeof codes)[Code]["statuses"][number];

/** The statuses that a code can be sent with. A class such as `5xx`, or a code without statuses, allows any. */
export type StatusOf<Code extends ErrorCode> = [Listed<Code>] extends [never]
  ? number
  : Listed<Code> extends infer Status
    ? Status extends number
      ? Status
      : number
    : never;

/** A code as it is sent: a number if its value is one. */
export type SentCodeOf<Code extends ErrorCode> = (typeof codes)[Code] extends {
  readonly value: infer Value;
}
  ? Value
  : Code;

/** Options of an {@link ApiError}. */
export interface ApiErrorOptions<Code extends ErrorCode = ErrorCode> {
  /**
   * One of the code's statuses. Default: the first one that is not a class, else the class's `x00`, else 500.
   */
  readonly status?: StatusOf<Code> | undefined;
  /** The text that clients get. Default: the meaning of the code. */
  readonly message?: string | undefined;
  /** The request field that caused the error, sent if the body has a place for it. */
  readonly param?: string | null | undefined;
  /** How many milliseconds the client should wait. */
  readonly retryAfterMs?: number | null | undefined;
  /** The id of the request that failed. */
  readonly requestId?: string | null | undefined;
  /**
   * What else clients should know: any JSON value, sent if the body has a place for it. What JSON cannot
   * express, such as a `bigint`, is left out.
   */
  readonly details?: unknown;
  /** The error that caused this one. It is never sent. */
  readonly cause?: unknown;
}

/** A rendered error response. */
export interface RenderedError<Body = unknown> {
  readonly status: number;
  /** Header names in lower case, with their values. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, to send as JSON. */
  readonly body: Body;
}

/**
 * An error that a service raises: one of the catalogue's codes with one of its statuses.
 *
 * Its `message` is the text form for logs, `code (status): message [request id]`; {@link rawMessage} is the
 * text that clients get. `cause` and the stack are never sent.
 *
 * @example
 * ```ts
 * throw new ApiError(code, { message: `There is no order ${id}`, param: "id", cause: error });
 * ```
 */
export class ApiError<Code extends ErrorCode = ErrorCode> extends Error {
  static {
    ApiError.prototype.name = "ApiError";
    Object.defineProperty(ApiError.prototype, apiErrorBrand, { value: true });
  }

  readonly code: Code;
  /** The HTTP status that is sent. */
  readonly status: number;
  /** The text that clients get. */
  readonly rawMessage: string;
  /** The request field that caused the error. */
  readonly param: string | null;
  /** How many milliseconds the client should wait. */
  readonly retryAfterMs: number | null;
  /** The id of the request that failed. */
  readonly requestId: string | null;
  /** What else clients should know. */
  readonly details: unknown;

  /**
   * @param code One of {@link ErrorCode}.
   * @throws RangeError if the code does not exist or does not have the status. TypeScript rejects both.
   */
  constructor(code: Code, options: ApiErrorOptions<Code> = {}) {
    const entry = entryOf(code);
    if (!entry) throw new RangeError(noCode(code));
    const status = statusIn(entry, code, options.status);
    const message = options.message ?? entry.meaning;
    const requestId = options.requestId ?? null;
    super(errorText({ code, status, message, requestId }), options);
    this.code = code;
    this.status = status;
    this.rawMessage = message;
    this.param = options.param ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.requestId = requestId;
    this.details = options.details ?? null;
  }

  /** What the catalogue says about the code. */
  get entry(): CodeEntry {
    return entryOf(this.code) as CodeEntry;
  }

  /** Whether retrying can help. */
  get recovery(): Recovery {
    return this.entry.recovery ?? classify(this.status).recovery;
  }

  /**
   * Builds only the body.
   *
   * @param name The format. Default: the catalogue's own.
   * @param fallbackId The id of the request, if the error has none.
   * @returns The body, to send as JSON.
   */
  toBody<Name extends BodyFormat = typeof format>(
    name: Name = format as Name,
    fallbackId: string | null = null,
  ): Bodies<SentCodeOf<Code>>[Name] {
    const { code, status, rawMessage, param, details, entry } = this;
    const { category, meaning, docsUrl, value } = entry;
    const type = category ?? typeOfStatus(status);
    const sent = (value ?? code) as SentCodeOf<Code>;
    const requestId = sentId(this, fallbackId);
    const values = { code: sent, status, message: rawMessage, type, param, meaning, docsUrl };
    return formats[name].body({ ...values, requestId, details: asJson(details) });
  }

  /**
   * Builds status, headers and body, for frameworks that send responses in their own way.
   *
   * @param name The format. Default: the catalogue's own. {@link negotiate} finds the one that a request
   * asks for.
   * @param fallbackId The id of the request, if the error has none.
   */
  render<Name extends BodyFormat = typeof format>(
    name: Name = format as Name,
    fallbackId: string | null = null,
  ): RenderedError<Bodies<SentCodeOf<Code>>[Name]> {
    const headers: Record<string, string> = { "content-type": formats[name].mediaType };
    const { retryAfterMs, status } = this;
    if (retryAfterMs !== null && retryAfterMs >= 0)
      headers["retry-after"] = `${Math.ceil(Math.min(retryAfterMs, maxDelayMs) / 1000)}`;
    nameRequest(headers, sentId(this, fallbackId));
    return { status, headers, body: this.toBody(name, fallbackId) };
  }

  /**
   * Builds a Fetch `Response`.
   *
   * @param request The request that failed; its `accept` header chooses the format, and its id is sent if
   * the error has none.
   *
   * @example
   * ```ts
   * return new ApiError(code).toResponse(request);
   * ```
   */
  toResponse(request?: { readonly headers: HeadersLike }): FetchResponse {
    const header = request ? lookup(request.headers) : () => null;
    const { status, headers, body } = this.render(negotiate(header("accept")), requestIdIn(header));
    const vary = request && { vary: "Accept" };
    return new Response(JSON.stringify(body), { status, headers: { ...headers, ...vary } });
  }

  /** Returns the public body, so that an accidental `JSON.stringify` reveals nothing else. */
  toJSON(): Bodies<SentCodeOf<Code>>[typeof format] {
    return this.toBody();
  }
}

const sentId = ({ requestId }: ApiError, fallback: string | null): string | null =>
  [requestId, fallback].find(isRequestId) ?? null;

/** A copy of a value as JSON has it; null if JSON has none (H16). */
const asJson = (value: unknown): unknown =>
  value === null ? null : (guarded(() => JSON.parse(JSON.stringify(value))) ?? null);

function noCode(given: unknown): string {
  const use = "Use one of ErrorCode.";
  // A name that the catalogue no longer has, in code that nobody compiled.
  if (given === undefined)
    return `ErrorCode does not have the name that was passed as the code. ${use}`;
  return `${given} is not an error code. ${use}`;
}

function statusIn(entry: CodeEntry, code: string, given: number | undefined): number {
  const { statuses } = entry;
  const status = given ?? usual(statuses);
  const isListed = statuses.length > 0 ? lists(entry, status) : status >= 100 && status <= 599;
  if (Number.isInteger(status) && isListed) return status;
  const fact = `${code} does not have the status ${status}`;
  throw new RangeError(`${fact}. Use one of ${statuses.join(", ") || "100 to 599"}.`);
}

/** The first status that is not a class, else the first one of the first class: 500 for `5xx`. */
const usual = ([first, ...others]: CodeEntry["statuses"]): number =>
  [first, ...others].find((listed) => typeof listed === "number") ??
  Number.parseInt(`${first ?? 5}`, 10) * 100;
