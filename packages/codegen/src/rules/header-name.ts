import type { Rule } from "./rule.ts";

/** The headers that hold the id of a request are names that HTTP allows (RFC 9110 section 5.1), each once. */
export const headerName: Rule = {
  name: "header-name",
  check({ catalog: { wire } }, report) {
    const { headers } = wire?.requestId ?? {};
    if (headers?.length === 0)
      report.value(
        wire?.requestId,
        "headers",
        "requestId names no header.",
        "Name the header that answers have the id of the request in, such as x-request-id.",
      );
    const seen = new Map<string, string>();
    for (const [index, header] of (headers ?? []).entries()) {
      if (header === undefined) continue;
      const say = (fact: string, fix: string): void => report.value(headers, index, fact, fix);
      const first = seen.get(header.toLowerCase());
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(header))
        say(`"${header}" cannot be the name of a header.`, "Write a name such as x-request-id.");
      else if (first !== undefined)
        say(`${header} is the same header as ${first}.`, "Keep one of the two.");
      seen.set(header.toLowerCase(), header);
    }
  },
};
