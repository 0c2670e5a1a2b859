import { isUtf8 } from "node:buffer";
import type { Findings } from "../problems/findings.ts";
import { problemWith } from "../problems/problem.ts";
import { withLf } from "../text/line-ends.ts";
import { type SourceFile, Text } from "./text.ts";
import { firstInvalid } from "./utf8.ts";

/** 10,000 codes take 2.1 MiB. Larger files would take too much time and memory to parse. */
export const maxBytes: number = 4 * 1024 * 1024;

const unwanted: readonly [pattern: RegExp, what: string, fix: string][] = [
  [/^\uFEFF/, "starts with a byte order mark", "Save it as UTF-8 without BOM."],
  [/\r/, "has a carriage return", "Save it with LF line endings."],
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
    /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/,
    "has a control character",
    "Delete the character.",
  ],
];

/**
 * Decodes a file. It must be UTF-8 without control characters. CR LF is read as LF.
 */
export function decode(
  file: SourceFile,
  problems: Findings,
  limit: number = maxBytes,
): Text | undefined {
  const { path, bytes, size = bytes.length } = file;
  const rule = "plain-text";
  const refuse = (message: string, fix: string): undefined => {
    problems.push(problemWith(path, rule, message, fix));
  };
  if (size > limit) {
    const allowed = `${limit / 1024 / 1024} MiB are allowed`;
    const fact = `${path} has ${(size / 1024 / 1024).toFixed(1)} MiB; ${allowed}.`;
    return refuse(fact, "Split the catalogue into a folder of files.");
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refuse(`${path} is UTF-16.`, "Save it as UTF-8.");
  const content = withLf(bytes);
  const text = new Text(path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(content));
  const before = problems.length;
  if (!isUtf8(content)) {
    const fact = `${path} has a byte that is not UTF-8.`;
    problems.push(text.problem(firstInvalid(content), rule, fact, "Save it as UTF-8."));
  }
  for (const [pattern, what, fix] of unwanted) {
    const match = pattern.exec(text.content);
    if (!match) continue;
    const fact = `${path} ${what} (${codePoint(match[0])}).`;
    problems.push(text.problem(match.index, rule, fact, fix));
  }
  return problems.length > before ? undefined : text;
}

/** A character as Unicode numbers it: `U+00A0`. */
export const codePoint = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
