import { at, guarded, isObject, text } from "./property.ts";

/** What a framework, a plugin or the application has chosen for an error: a status and headers. */
export interface Refusal {
  readonly status: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

/**
 * What an error says of its own response, as Express and Fastify document it: `status` or `statusCode`,
 * and `headers`. What a client received from another service says nothing about ours.
 */
export function refusalIn(thrown: unknown): Refusal {
  if (isReceived(thrown)) return { status: undefined, headers: {} };
  const status = [at(thrown, "status"), at(thrown, "statusCode")].find(isErrorStatus);
  const headers = at(thrown, "headers");
  return { status, headers: isObject(headers) ? (headers as Refusal["headers"]) : {} };
}

/** Whether it is the status of an error. */
export const isErrorStatus = (status: unknown): status is number =>
  Number.isInteger(status) && (status as number) >= 400 && (status as number) <= 599;

/** Whether a client library made it of a response: they keep that, or its headers as such. */
const isReceived = (thrown: unknown): boolean =>
  ["response", "responseHeaders", "$metadata"].some((name) => isObject(at(thrown, name))) ||
  typeof at(at(thrown, "headers"), "get") === "function";

/**
 * Headers that describe the body that is replaced. With 416, `content-range` is not one of them: it is
 * the length of what was asked for (RFC 9110 section 15.5.17).
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
 * The headers of a response that varies by `Accept`, since that header chose the format, beside what it
 * varied by before.
 */
export function varying(
  headers: SentHeaders,
  before: unknown,
): SentHeaders & { readonly vary: string } {
  const names = [before, headers.vary].flatMap(namesIn);
  const vary = names.some((name) => /^(?:\*|accept)$/i.test(name)) ? names : [...names, "Accept"];
  return { ...headers, vary: [...new Set(vary)].join(", ") };
}

const namesIn = (value: unknown): string[] => {
  const list = text(value) ?? guarded(() => (Array.isArray(value) ? value.join() : "")) ?? "";
  return list.split(",").flatMap((name) => name.trim() || []);
};
