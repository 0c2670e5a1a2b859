/** The length of the excerpt around a place. */
const maxLength = 100;

/** The excerpt of the line around a place, and the place in it. */
export interface Excerpt {
  /** The line, with an ellipsis at each end that is cut. */
  readonly excerpt: string;
  /** The index in `excerpt` where the problem is. */
  readonly caret: number;
}

/** The excerpt around an offset. Its cost does not depend on the line's length. */
export function excerptOf(
  content: string,
  offset: number,
  { column }: { column: number },
): Excerpt {
  const lineStart = offset - column + 1;
  let from = Math.max(lineStart, offset - maxLength / 2);
  if (from > lineStart && isLowSurrogate(content, from)) from++;
  const [line = ""] = content.slice(from, from + maxLength).split("\n", 1);
  let to = from + line.length;
  if (isLowSurrogate(content, to)) to--;
  const before = from > lineStart ? "…" : "";
  const after = to < content.length && content[to] !== "\n" ? "…" : "";
  const excerpt = before + content.slice(from, to) + after;
  return { excerpt, caret: before.length + offset - from };
}

const isLowSurrogate = (content: string, index: number): boolean =>
  /[\uDC00-\uDFFF]/.test(content.charAt(index));
