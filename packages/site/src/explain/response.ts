import type { ResponseParts } from "@org/error-codes";

const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/;

/**
 * Reads a whole HTTP response, as servers send it and `curl -i`, `curl -v` and HTTPie print it; none
 * if the text is something else. Of several responses, such as after a redirect, the last one counts.
 */
export function readTranscript(text: string): ResponseParts | undefined {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const received = lines.some((line) => /^< HTTP\//.test(line)) ? unmarked(lines) : lines;
  let start = received.findIndex((line) => !isCommand(line));
  let found: ResponseParts | undefined;
  for (;;) {
    const [, status] = statusLine.exec(received[start] ?? "") ?? [];
    if (status === undefined) return found;
    const end = received.indexOf("", start);
    const head = received.slice(start + 1, end === -1 ? undefined : end);
    const rest = end === -1 ? received.length : end + 1;
    found = {
      status: Number(status),
      headers: head.flatMap(header),
      body: received.slice(rest).join("\n"),
    };
    start = rest;
  }
}

function header(line: string): [name: string, value: string][] {
  const colon = line.indexOf(":");
  return colon > 0 ? [[line.slice(0, colon).trim(), line.slice(colon + 1)]] : [];
}

/** A line before the response: what the person typed, or nothing. */
const isCommand = (line: string): boolean =>
  line.trim() === "" || /^(?:[$%#>] |curl |https? |\s)/.test(line);

/** What was received, of what `curl -v` printed: its head is marked, its body is not. */
function unmarked(lines: readonly string[]): string[] {
  const own = lines.filter((line) => !/^(?:[*>]|[{}] \[)/.test(line));
  const first = own.findIndex((line) => line.startsWith("<"));
  return own.slice(first).map((line) => line.replace(/^< ?/, ""));
}
