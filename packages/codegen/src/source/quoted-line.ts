/** A longer line is not shown in a remedy. */
const maxLength = 200;

/** What is before a value: a key, a key in a list, or a dash. Steps in a list start with capitals, keys do not. */
const prefixes = [/^ *[\w./-]+: +/, /^ *(?:- +)+[a-z][\w.-]*: +/, /^ *(?:- +)+/];

const hasWords = /[\p{L}\p{N}]/u;

/** The value of a line, which is alone there: neither does it go on in the next line, nor is a comment behind it. */
export interface LineValue {
  readonly at: number;
  readonly value: string;
  /** The line with the value in quotes. */
  readonly quoted: string;
}

/** The value that an offset is in; with `isStart`, the one that starts there. */
export function lineValue(content: string, offset: number, isStart = false): LineValue | undefined {
  const before = content.slice(Math.max(0, offset - maxLength), offset);
  const after = content.slice(offset, offset + maxLength);
  const start = offset - before.length + before.lastIndexOf("\n") + 1;
  const length = after.indexOf("\n");
  const end = length === -1 ? content.length : offset + length;
  if (end - start > maxLength) return;
  const line = content.slice(start, end);
  const prefix = prefixes
    .map((form) => form.exec(line)?.[0] ?? "")
    .find(
      (one) =>
        one !== "" && (isStart ? start + one.length === offset : start + one.length <= offset),
    );
  if (prefix === undefined) return isStart ? itemInBrackets(before, after, offset) : undefined;
  const value = line.slice(prefix.length).trimEnd();
  const isText = hasWords.test(value) && !/^(?:null|~)$/i.test(value) && !/. #/.test(value);
  const column = prefix.search(/[^ ]\S* *$/);
  if (!isText || depthBelow(content, end) > column) return;
  return {
    at: start + prefix.length,
    value,
    quoted: prefix.trimStart() + inQuotes(value),
  };
}

/** The same of an item in brackets, without its line. */
function itemInBrackets(before: string, after: string, at: number): LineValue | undefined {
  const [, value = ""] = /^([^,[\]{}"'#\n]+)[,\]}]/.exec(after) ?? [];
  const isItem = /[[{,:] *$/.test(before) && hasWords.test(value);
  return isItem ? { at, value, quoted: inQuotes(value.trimEnd()) } : undefined;
}

/** How far the next line is indented that has more than a comment. */
function depthBelow(content: string, end: number): number {
  for (let at = end + 1; at < content.length; at = content.indexOf("\n", at) + 1 || Infinity) {
    let first = at;
    while (content[first] === " ") first++;
    if (!/[#\n]/.test(content[first] ?? "\n")) return first - at;
  }
  return 0;
}

/** A remedy, and another one for a mark that is only part of a text. */
export function orQuotes(fix: string, content: string, offset: number): string {
  const line = lineValue(content, offset, true);
  return line ? `${fix} If it is part of a text, put that in quotes: ${line.quoted}` : fix;
}

/** The remedy for a bracket whose end is in a comment. */
export function cutOff(content: string, offset: number): string | undefined {
  const [line = ""] = content.slice(offset, offset + maxLength).split("\n", 1);
  if (!/ #.*[\]}]/.test(line)) return;
  const [, item] =
    /[[{,:] *([^,:[\]{}"'#]+ #[^,:[\]{}"'#]*[^,:[\]{}"'# ]) *[,\]}]/.exec(line) ?? [];
  const shown = item === undefined ? "." : `: ${inQuotes(item)}`;
  return `Close it before the #, which starts a comment. If that is part of a text, put the text in quotes${shown}`;
}

/** A text in brackets that a comma cuts in two, in quotes; its second part starts at the offset, as a key. */
export function cutByComma(content: string, offset: number): string | undefined {
  const before = content.slice(Math.max(0, offset - maxLength), offset);
  const after = content.slice(offset, offset + maxLength);
  const [, first] = /: +([^:[\]{}"'#\n]+, *)$/.exec(before) ?? [];
  const [rest] = /^[^:[\]{}"'#\n]*[^:[\]{}"'#\n ](?=, *[\w-]+:| *\})/.exec(after) ?? [];
  return first === undefined || rest === undefined ? undefined : inQuotes(first + rest);
}

/** A text in the quotes that need no escapes. Those that it has already around it are not part of it. */
function inQuotes(value: string): string {
  const [quote = ""] = value;
  const inner = value.slice(1, -1);
  const isQuoted = /["']/.test(quote) && value.length > 1 && value.endsWith(quote);
  // `"a" and "b"` are two texts in quotes.
  const next = inner.indexOf(quote);
  const isOne = next === -1 || inner[next - 1] === " " || inner[next + 1] !== " ";
  const text = isQuoted && isOne ? inner : value;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
