import { type AnswerFormat, negotiate } from "./accept.ts";
import { entryOf } from "./entry.ts";
import type { codes } from "./generated/codes.ts";
import type { ErrorCode } from "./generated/error-code.ts";
import { type Bodies, format, formats, requestIdHeaders } from "./generated/settings.ts";
import { type HeadersLike, lookup } from "./headers.ts";
import type { CodeEntry, Recovery } from "./parsed-error.ts";
import { isRequestId } from "./request-id.ts";
import { maxDelayMs } from "./retry-after.ts";

type Listed<Code extends ErrorCode> = (typeof codes)[Code]["statuses"][number];

/** The statuses that a code can be answered with; a class such as `5xx` allows any number of it. */
export type StatusOf<Code extends ErrorCode> =
  Listed<Code> extends infer Status ? (Status extends number ? Status : number) : never;

/** Whether a code is listed with classes alone, so that whoever raises it has to name the status. */
type OnlyClasses<Code extends ErrorCode> = Code extends ErrorCode
  ? [Extract<Listed<Code>, number>] extends [never]
    ? true
    : false
  : never;

/** What may be said of an error beside its code. */
export interface ApiErrorOptions<Code extends ErrorCode = ErrorCode> {
  /** One of the code's; the first of them that is no class, if left out. */
  readonly status?: StatusOf<Code> | undefined;
  /** What went wrong, for a person; what the code means, if left out. It is public. */
  readonly message?: string | undefined;
  /** The request field at fault. */
  readonly param?: string | null | undefined;
  /** How long the client should wait. */
  readonly retryAfterMs?: number | null | undefined;
  /** The id of the request that failed. */
  readonly requestId?: string | null | undefined;
  /** What it came of. It is never sent. */
  readonly cause?: unknown;
}

/** The arguments after the code; a status is among them where the code has none of its own. */
export type ApiErrorArguments<Code extends ErrorCode> =
  OnlyClasses<Code> extends false
    ? [options?: ApiErrorOptions<Code>]
    : [options: ApiErrorOptions<Code> & { readonly status: StatusOf<Code> }];

/** An answer that is ready to be sent. */
export interface ApiAnswer<Body = unknown> {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** To be sent as JSON. */
  readonly body: Body;
}

/**
 * An error that a service raises: one of the catalogue's codes, with one of its statuses. What it
 * came of (`cause`) and its stack stay inside. The rules are R1 to R13 of the contract in
 * `@org/error-conformance`.
 */
export class ApiError<Code extends ErrorCode = ErrorCode> extends Error {
  static {
    ApiError.prototype.name = "ApiError";
  }

  readonly code: Code;
  readonly status: number;
  readonly param: string | null;
  readonly retryAfterMs: number | null;
  readonly requestId: string | null;

  /** Throws a RangeError for a code that is unknown, or with a status that is not one of the code's. */
  constructor(code: Code, ...[options = {}]: ApiErrorArguments<Code>) {
    const entry = entryOf(code);
    if (!entry) throw new RangeError(`${code} is not an error code. Raise one of ErrorCode.`);
    super(options.message ?? entry.meaning, options);
    this.code = code;
    this.status = statusIn(entry, code, options.status);
    this.param = options.param ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.requestId = options.requestId ?? null;
  }

  /** What the catalogue says of the code. */
  get entry(): CodeEntry {
    return entryOf(this.code) as CodeEntry;
  }

  /** Whether sending again can help. */
  get recovery(): Recovery {
    return this.entry.recovery;
  }

  /** The body of the answer. */
  toBody<Name extends AnswerFormat = typeof format>(
    name: Name = format as Name,
  ): Bodies<Code>[Name] {
    const { code, status, message, param, entry } = this;
    const { category, meaning, page } = entry;
    const facts = { code, status, message, param, category, meaning, page };
    return formats[name].body(facts);
  }

  /** The whole answer, for a framework that has its own way to send it. */
  toAnswer<Name extends AnswerFormat = typeof format>(
    name: Name = format as Name,
  ): ApiAnswer<Bodies<Code>[Name]> {
    const headers: Record<string, string> = { "content-type": formats[name].mediaType };
    const { retryAfterMs, requestId, status } = this;
    if (retryAfterMs !== null && retryAfterMs >= 0)
      headers["retry-after"] = `${Math.ceil(Math.min(retryAfterMs, maxDelayMs) / 1000)}`;
    const [idHeader] = requestIdHeaders;
    if (idHeader && isRequestId(requestId)) headers[idHeader] = requestId;
    return { status, headers, body: this.toBody(name) };
  }

  /** The answer as a Fetch `Response`, in the format that the request asks for. */
  toResponse(request?: { readonly headers: HeadersLike }): Response {
    const accept = request ? lookup(request.headers)("accept") : null;
    const { status, headers, body } = this.toAnswer(negotiate(accept));
    return new Response(JSON.stringify(body), { status, headers });
  }

  /** The public part, so that a stray `JSON.stringify` sends nothing else. */
  toJSON(): Bodies<Code>[typeof format] {
    return this.toBody();
  }
}

declare global {
  // Gives the type a name where neither the DOM nor Node declares it; elsewhere it adds nothing.
  interface Response {}
}

function statusIn({ statuses }: CodeEntry, code: string, given: number | undefined): number {
  const status = given ?? statuses.find((listed) => typeof listed === "number");
  const kind = Number.isInteger(status) && `${Math.floor((status as number) / 100)}xx`;
  if (statuses.some((listed) => listed === status || listed === kind)) return status as number;
  const fact = status === undefined ? "needs a status" : `does not come with status ${status}`;
  throw new RangeError(`${code} ${fact}. Give it one of ${statuses.join(", ")}.`);
}
