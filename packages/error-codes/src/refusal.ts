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
export function refusalIn(thrown: unknown): Refusal | null {
  if (isReceived(thrown)) return null;
  const status = [at(thrown, "status"), at(thrown, "statusCode")].find(isErrorStatus);
  const headers = at(thrown, "headers");
  return status === undefined
    ? null
    : { status, headers: isObject(headers) ? (headers as Refusal["headers"]) : {} };
}

/** Whether it is the status of an error. */
export const isErrorStatus = (status: unknown): status is number =>
  Number.isInteger(status) && (status as number) >= 400 && (status as number) <= 599;

/** Whether a client library made it of a response: they keep that, or its headers as such. */
const isReceived = (thrown: unknown): boolean =>
  ["response", "responseHeaders", "$metadata"].some((name) => isObject(at(thrown, name))) ||
  typeof at(at(thrown, "headers"), "get") === "function";

/** Headers that describe the body that is replaced. */
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

/** The value of `vary` with `Accept` in it, since the format was chosen by that header. */
export function varyWith(value: unknown): string {
  const names = text(value) ?? guarded(() => (Array.isArray(value) ? value.join(", ") : "")) ?? "";
  if (/(?:^|,)\s*(?:\*|accept)\s*(?:,|$)/i.test(names)) return names;
  return names === "" ? "Accept" : `${names}, Accept`;
}
