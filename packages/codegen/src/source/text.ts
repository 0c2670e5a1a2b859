import { isUtf8 } from "node:buffer";
import { excerptOf } from "../problems/excerpt.ts";
import { brief, type Findings, type Place, type Problem } from "../problems/problem.ts";

/** A file as it was read; the path is the one that people know it by. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its bytes in all, which `bytes` lacks where they are too many to read. */
  readonly size?: number;
}

/** A decoded file that can say where an offset stands. */
export class Text {
  readonly path: string;
  readonly content: string;
  #lineStarts: number[] | undefined;

  constructor(path: string, content: string) {
    this.path = path;
    this.content = content;
  }

  place(offset: number): Place {
    this.#lineStarts ??= lineStartsOf(this.content);
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file: this.path, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  problem(offset: number, rule: string, message: string, fix: string): Problem {
    const place = this.place(offset);
    return {
      ...place,
      rule,
      message: brief(message),
      fix: brief(fix),
      ...excerptOf(this.content, offset, place),
    };
  }
}

function lineStartsOf(content: string): number[] {
  const starts = [0];
  for (let end = content.indexOf("\n"); end !== -1; end = content.indexOf("\n", end + 1))
    starts.push(end + 1);
  return starts;
}

/** 10,000 codes take 2.1 MiB; beyond this, parsing would take more time and memory than any author has. */
export const maxBytes: number = 4 * 1024 * 1024;

const unwanted: readonly [pattern: RegExp, what: string, fix: string][] = [
  [/^\uFEFF/, "starts with a byte order mark", "Save it as UTF-8 without BOM."],
  [/\r/, "has a carriage return", "Save it with LF line ends."],
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/,
    "has a control character",
    "Delete the character.",
  ],
];

/** Decodes a file, unless it is not the text that a catalogue needs: UTF-8, LF, no control characters. */
export function decode(
  file: SourceFile,
  problems: Findings,
  limit: number = maxBytes,
): Text | undefined {
  const { path, bytes, size = bytes.length } = file;
  const rule = "plain-text";
  const refuse = (message: string, fix: string): undefined => {
    problems.push({ file: path, line: 1, column: 1, rule, message, fix });
  };
  if (size > limit) {
    const allowed = `${limit / 1024 / 1024} MiB are allowed`;
    const fact = `${path} has ${(size / 1024 / 1024).toFixed(1)} MiB; ${allowed}.`;
    return refuse(fact, "Split the catalogue into a folder of files.");
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refuse(`${path} is UTF-16.`, "Save it as UTF-8.");
  const text = new Text(path, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const before = problems.length;
  if (!isUtf8(bytes)) {
    const fact = `${path} has a byte that is not UTF-8.`;
    problems.push(text.problem(firstInvalid(bytes), rule, fact, "Save it as UTF-8."));
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

/** The offset, in the decoded text, of the first byte that is not UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return decoder.decode(bytes.subarray(0, low), { stream: true }).length;
}

/** Whether the bytes are UTF-8 that may be cut within its last character. */
function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
