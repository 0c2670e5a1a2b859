import type { Rule } from "./rule.ts";

/** What other headers tell clients; a request id there would be read as that. */
const others: ReadonlyMap<string, string> = new Map([
  ["content-type", "the format of the body"],
  ["date", "the time of the response"],
  ["retry-after", "how long to wait"],
  ["retry-after-ms", "how long to wait"],
  ["vary", "what the response depends on"],
  ["x-should-retry", "whether to try again"],
]);

/**
 * The headers that can hold the request id have valid names (RFC 9110 section 5.1), are listed once, and mean nothing
 * else.
 */
export const headerName: Rule = {
  name: "header-name",
  check({ catalog: { wire } }, report) {
    const { headers } = wire?.requestId ?? {};
    if (headers?.length === 0)
      report.value(
        wire?.requestId,
        "headers",
        "requestId lists no header.",
        "List the response header that holds the request id, such as x-request-id.",
      );
    const seen = new Map<string, string>();
    for (const [index, header] of (headers ?? []).entries()) {
      if (header === undefined) continue;
      const say = (fact: string, fix: string): void => report.value(headers, index, fact, fix);
      const first = seen.get(header.toLowerCase());
      const other = others.get(header.toLowerCase());
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(header))
        say(`"${header}" is not a valid header name.`, "Write a name such as x-request-id.");
      else if (first !== undefined)
        say(`${header} is the same header as ${first}.`, "Remove one of them.");
      else if (other !== undefined)
        say(
          `${header} already tells clients ${other}.`,
          "Use a header of your own, such as x-request-id.",
        );
      seen.set(header.toLowerCase(), header);
    }
  },
};
