import type { Parts } from "./parser.ts";

const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/;

/**
 * Reads a whole HTTP response, in its wire format or as `curl -i`, `curl -v` and HTTPie print it; undefined
 * if the text is something else. Of several responses, such as after a redirect, the last one counts.
 */
export function readTranscript(text: string): Parts | undefined {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const received = lines.some((line) => /^< HTTP\//.test(line)) ? unmarked(lines) : lines;
  let start = received.findIndex((line) => !isCommand(line));
  let last: { status: number; head: number; end: number } | undefined;
  for (;;) {
    const [, status] = statusLine.exec(received[start] ?? "") ?? [];
    if (status === undefined) break;
    const empty = received.indexOf("", start);
    const end = empty === -1 ? received.length : empty;
    last = { status: Number(status), head: start + 1, end };
    start = end + 1;
  }
  return (
    last && {
      status: last.status,
      headers: received.slice(last.head, last.end).flatMap(header),
      body: received.slice(last.end + 1).join("\n"),
    }
  );
}

function header(line: string): [name: string, value: string][] {
  const colon = line.indexOf(":");
  return colon > 0 ? [[line.slice(0, colon).trim(), line.slice(colon + 1)]] : [];
}

/** A line before the response: a typed command, or nothing. */
const isCommand = (line: string): boolean =>
  line.trim() === "" || /^(?:[$%#>] |curl |https? |\s)/.test(line);

/** The received part of the output of `curl -v`, which marks the head but not the body. */
function unmarked(lines: readonly string[]): string[] {
  const own = lines.filter((line) => !/^(?:[*>]|[{}] \[)/.test(line));
  const first = own.findIndex((line) => line.startsWith("<"));
  return own.slice(first).map((line) => line.replace(/^< ?/, ""));
}
