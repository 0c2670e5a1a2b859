import { type BodyFormat, negotiate } from "./accept.ts";
import type { RenderedError } from "./api-error.ts";
import { isApiError } from "./brand.ts";
import { errorsIn } from "./causes.ts";
import { entryOfStatus, typeOfStatus } from "./classify.ts";
import type { FailedRequest } from "./failed-request.ts";
import { formats } from "./generated/settings.ts";
import { phrases } from "./generated/well-known.ts";
import { at, guarded } from "./property.ts";
import { isErrorStatus, ofTheOldBody, type Refusal, type SentHeaders } from "./refusal.ts";
import { nameRequest } from "./request-id.ts";

/** A rendered error with its body as JSON text, and the headers of the original error. */
export interface RenderedText extends Omit<RenderedError<string>, "headers"> {
  readonly headers: SentHeaders;
  /** Whether it is a fault of the server that no service raised (H15). */
  readonly isUnexpected: boolean;
}

/**
 * The response that a server sends for a thrown value (H6 to H10, H14), in the format that the request asks
 * for: that of the `ApiError` in its chain, else that of the chosen status.
 */
export function renderError(
  thrown: unknown,
  { accept, id }: FailedRequest,
  refusal: Refusal | null,
): RenderedText {
  const name = negotiate(accept);
  for (const error of errorsIn(thrown)) {
    const rendered = guarded(() => renderRaised(error, name, id));
    if (rendered) return rendered;
  }
  return renderStatus(refusal, name, id);
}

function renderRaised(
  thrown: unknown,
  name: BodyFormat,
  requestId: string | null,
): RenderedText | undefined {
  // Another copy of the package may know other codes, so it renders its own errors.
  if (!isApiError(thrown)) return undefined;
  const { status, headers, body } = thrown.render(name, requestId);
  if (!(status >= 200 && status <= 599)) return undefined;
  return { status, headers: { ...headers }, body: JSON.stringify(body), isUnexpected: false };
}

function renderStatus(
  refusal: Refusal | null,
  name: BodyFormat,
  requestId: string | null,
): RenderedText {
  const status = isErrorStatus(refusal?.status) ? refusal.status : 500;
  const { meaning = phraseOf(status), docsUrl = null } = entryOfStatus(status) ?? {};
  const values = {
    code: null,
    status,
    message: meaning,
    type: typeOfStatus(status),
    param: null,
    meaning,
    docsUrl,
    requestId,
    details: null,
  };
  const { mediaType, body } = formats[name];
  const headers: SentHeaders = { ...headersOf(refusal, status), "content-type": mediaType };
  nameRequest(headers, requestId);
  return { status, headers, body: JSON.stringify(body(values)), isUnexpected: status >= 500 };
}

/** The phrase of a status, or of its class if it is not registered. */
const phraseOf = (status: number): string =>
  (phrases[status] ?? phrases[Math.floor(status / 100)]) as string;

/** The headers of a refusal that can be sent, but for those of a body of its own. */
function headersOf(refusal: Refusal | null, status: number): SentHeaders {
  const dropped = ["content-type", ...ofTheOldBody(status)];
  const headers: SentHeaders = {};
  const given = refusal?.headers ?? {};
  for (const name of guarded(() => Object.keys(given)) ?? []) {
    const lower = name.toLowerCase();
    if (!isToken.test(name) || dropped.includes(lower)) continue;
    const value = at(given, name);
    const list = guarded(() => (Array.isArray(value) ? value.filter(isHeaderValue) : null));
    if (list) headers[lower] = list.map(String);
    else if (isHeaderValue(value)) headers[lower] = `${value}`;
  }
  return headers;
}

/** RFC 9110 section 5.6.2. */
const isToken = /^[!#$%&'*+.^`|~\w-]+$/;

const isHeaderValue = (value: unknown): boolean =>
  typeof value === "number" ||
  (typeof value === "string" && /^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value));
