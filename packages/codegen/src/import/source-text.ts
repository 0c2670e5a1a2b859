import type { Findings } from "../problems/findings.ts";
import { problemWith } from "../problems/problem.ts";
import { decode, maxBytes } from "../source/decode.ts";
import type { SourceFile, Text } from "../source/text.ts";

/** Decodes a file of others: a byte order mark and any line ends are theirs to choose. */
export function sourceText(file: SourceFile, problems: Findings): Text | undefined {
  const { path, bytes, size = bytes.length } = file;
  if (size > maxBytes) {
    const fact = `${path} has ${(size / 1024 / 1024).toFixed(1)} MiB; ${maxBytes / 1024 / 1024} MiB are allowed.`;
    problems.push(problemWith(path, "plain-text", fact, "Split it, and import all parts at once."));
    return;
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = Buffer.from(marked ? bytes.subarray(3) : bytes).toString("latin1");
  return decode({ path, bytes: Buffer.from(content.replace(/\r\n?/g, "\n"), "latin1") }, problems);
}
