/** A short text as one line: a line break is white space, and white space at the ends of lines means nothing. */
export const oneLine = (text: string): string =>
  text.includes("\n")
    ? text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
        .join(" ")
    : text.trim();
