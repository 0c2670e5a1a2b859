import { type Bodies, format } from "./generated/settings.ts";
import { maxHeaderLength } from "./headers.ts";
import { trim } from "./text.ts";

/** A format that errors are answered in. */
export type AnswerFormat = keyof Bodies<unknown>;

/**
 * The format to answer in, by the `accept` header of the request: `problem` where that is asked for
 * by name, else the catalogue's own. The rules are R11 to R13 of the contract.
 */
export function negotiate(accept: string | null | undefined): AnswerFormat {
  if (typeof accept !== "string" || accept.length > maxHeaderLength) return format;
  const weights = new Map<string, number>();
  for (const element of accept.split(",")) {
    const [type = "", ...parameters] = element.split(";").map((part) => trim(part).toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    if (/^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(q))
      weights.set(type, Math.max(weights.get(type) ?? 0, Number(q)));
  }
  const problem = weights.get("application/problem+json") ?? 0;
  const own = weights.get("application/json") ?? 0;
  return problem > 0 && problem >= own ? "problem" : format;
}
