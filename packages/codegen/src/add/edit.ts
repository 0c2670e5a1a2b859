/** A text to insert, in place of as many characters as are removed. */
export interface Edit {
  readonly at: number;
  readonly remove?: number;
  readonly insert: string;
}

/** A text after edits, which are in its order. What is inserted gets the line ends of the text. */
export function edited(text: string, edits: readonly Edit[]): string {
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? "\n";
  let done = "";
  let offset = 0;
  for (const { at, remove = 0, insert } of edits) {
    done += text.slice(offset, at) + insert.replaceAll("\n", lineEnd);
    offset = at + remove;
  }
  return done + text.slice(offset);
}

/** The offset after the line that an offset is in. */
export function afterLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

/** What is before an offset in its line. */
export const lineBefore = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
