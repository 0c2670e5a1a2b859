import { at, guarded, isObject, text } from "./property.ts";

/** The status and headers that a framework, a plugin or the application has chosen for an error. */
export interface Refusal {
  readonly status: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

/**
 * The status (`status` or `statusCode`) and `headers` of an error, as Express and Fastify document them.
 * Those of an error that a client received from another service do not count.
 */
export function refusalIn(thrown: unknown): Refusal {
  if (isReceived(thrown)) return { status: undefined, headers: {} };
  const status = [at(thrown, "status"), at(thrown, "statusCode")].find(isErrorStatus);
  const headers = at(thrown, "headers");
  return { status, headers: isObject(headers) ? (headers as Refusal["headers"]) : {} };
}

/** Whether it is an error status. */
export const isErrorStatus = (status: unknown): status is number =>
  Number.isInteger(status) && (status as number) >= 400 && (status as number) <= 599;

/**
 * Whether a client library created the error from a response: it then has the response or a headers object.
 */
const isReceived = (thrown: unknown): boolean =>
  ["response", "responseHeaders", "$metadata"].some((name) => isObject(at(thrown, name))) ||
  typeof at(at(thrown, "headers"), "get") === "function";

/**
 * The headers that describe the replaced body. With 416, `content-range` is not one of them: it has the
 * length of the requested resource (RFC 9110 section 15.5.17).
 */
export const ofTheOldBody = (status: number): readonly string[] =>
  status === 416 ? ofAnyBody : [...ofAnyBody, "content-range"];

const ofAnyBody: readonly string[] = [
  "accept-ranges",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-length",
  "etag",
  "last-modified",
];

export type SentHeaders = Record<string, string | string[]>;

/**
 * Adds `Accept`, the header that chose the format, to the headers that a response already varies by.
 */
export function varying(
  headers: SentHeaders,
  before: unknown,
): SentHeaders & { readonly vary: string } {
  const { vary: own } = headers;
  const names = [before, own].flatMap(namesIn);
  const vary = names.some((name) => /^(?:\*|accept)$/i.test(name)) ? names : [...names, "Accept"];
  return { ...headers, vary: [...new Set(vary)].join(", ") };
}

const namesIn = (value: unknown): string[] => {
  const list = text(value) ?? guarded(() => (Array.isArray(value) ? value.join() : "")) ?? "";
  return list.split(",").flatMap((name) => name.trim() || []);
};
