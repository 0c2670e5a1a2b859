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

/** Edits of a text with LF, for the file that it was read from, which may have CR LF. */
export function forFile(file: string, edits: readonly Edit[]): Edit[] {
  return edits.map(({ at, remove = 0, insert }) => {
    const start = offsetIn(file, at);
    return { at: start, remove: offsetIn(file, at + remove) - start, insert };
  });
}

function offsetIn(file: string, offset: number): number {
  let at = offset;
  for (let end = file.indexOf("\r\n"); end !== -1 && end < at; end = file.indexOf("\r\n", end + 2))
    at++;
  return at;
}

/** The offset after the line that an offset is in. */
export function afterLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

/** What is before an offset in its line. */
export const lineBefore = (text: string, offset: number): string =>
  text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
