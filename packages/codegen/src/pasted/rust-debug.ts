import type { Parsed, Parser } from "./parser.ts";

/** A string as Rust's `{:?}` prints it. */
const string = String.raw`"((?:[^"\\]|\\.)*)"`;

/** How an error begins: with its code, which `ParsedError` has behind its format. `{:#?}` has a line for each part. */
const beginning = new RegExp(
  `\\b(?:ApiError|ParsedError) \\{\\s{1,64}(?:format: "\\w*",\\s{1,64})?code: ` +
    `(?:Some\\(\\s{0,64}(?:Known|Unknown)\\(\\s{0,64})?(?:${string}|([^\\s",(){}]{1,256}))`,
);

const statusField = /\bstatus: (?:Some\(\s{0,64})?([1-5]\d\d)\b/;

const messageField = new RegExp(`\\bmessage: ${string}`);

const requestField = new RegExp(`\\brequest_id: Some\\(\\s{0,64}${string}`);

/** Reads an error as Rust's `{:?}` prints it anywhere in a text, such as in a panic. The outermost error counts. */
export function readRustDebug<Found extends Parsed>(
  text: string,
  { understood }: Parser<Found>,
): Found | undefined {
  const found = beginning.exec(text);
  if (!found) return;
  const [, quoted, word] = found;
  const fields = text.slice(found.index);
  const id = requestField.exec(fields)?.[1];
  return understood({
    code: quoted === undefined ? (word === "None" ? null : (word ?? null)) : unescaped(quoted),
    status: Number(statusField.exec(fields)?.[1]) || null,
    message: unescaped(messageField.exec(fields)?.[1] ?? ""),
    requestId: id === undefined ? null : unescaped(id),
  });
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0" };

/** The text that `{:?}` escaped. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:u\{([0-9a-f]{1,6})\}|(.))/g, (whole, hexadecimal?: string, letter = "") => {
    if (hexadecimal === undefined) return escapes[letter] ?? letter;
    const point = Number.parseInt(hexadecimal, 16);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
