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
export function refusalIn(thrown: unknown): Refusal | null {
  if (isReceived(thrown)) return null;
  const status = [at(thrown, "status"), at(thrown, "statusCode")].find(isErrorStatus);
  const headers = at(thrown, "headers");
  return status === undefined
    ? null
    : { status, headers: isObject(headers) ? (headers as Refusal["headers"]) : {} };
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

/** Headers that describe the replaced body. */
export const ofTheOldBody: readonly string[] = [
  "accept-ranges",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-length",
  "content-range",
  "etag",
  "last-modified",
];

/** Adds `Accept` to the value of `vary`, because that header chose the format. */
export function varyWith(value: unknown): string {
  const names = text(value) ?? guarded(() => (Array.isArray(value) ? value.join(", ") : "")) ?? "";
  if (/(?:^|,)\s*(?:\*|accept)\s*(?:,|$)/i.test(names)) return names;
  return names === "" ? "Accept" : `${names}, Accept`;
}
