import { type Bodies, format } from "./generated/settings.ts";
import { maxHeaderLength } from "./headers.ts";
import { trim } from "./text.ts";

/** A format of error bodies: the catalogue's own, or `problem` for problem details (RFC 9457). */
export type BodyFormat = keyof Bodies<unknown>;

/**
 * Chooses the format of an error body by the request's `accept` header.
 *
 * @param accept The value of the header.
 * @returns `problem` if the header prefers `application/problem+json` to `application/json`, or names it
 * with the same weight; else the catalogue's own format (RFC 9110 section 12.5.1).
 *
 * @example
 * ```ts
 * const { status, headers, body } = error.render(negotiate(request.headers.get("accept")));
 * ```
 */
export function negotiate(accept: string | null | undefined): BodyFormat {
  // R13 to R15
  if (typeof accept !== "string" || accept.length > maxHeaderLength) return format;
  const weights = new Map<string, number>();
  for (const element of accept.split(",")) {
    const [type = "", ...parameters] = element.split(";").map((part) => trim(part).toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    if (/^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q))
      weights.set(type, Math.max(weights.get(type) ?? 0, Number(q)));
  }
  const others = weights.get("application/*") ?? weights.get("*/*") ?? 0;
  const named = weights.get("application/problem+json");
  const problem = named ?? others;
  const own = weights.get("application/json") ?? others;
  const isPreferred = problem > own || (problem > 0 && problem === own && named !== undefined);
  return isPreferred ? "problem" : format;
}
