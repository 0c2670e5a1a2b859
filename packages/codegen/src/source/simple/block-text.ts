import { type Cursor, tokens } from "./cursor.ts";
import { blockText, quit } from "./scalars.ts";

/** The block of text that starts here: its lines are those that are indented further. */
export function readBlockText(cursor: Cursor, indent: number): string {
  const { content } = cursor;
  const style = content.slice(cursor.at, cursor.end);
  if (!/^[|>]-?$/.test(style)) quit();
  const lines: string[] = [];
  let inner = -1;
  let at = cursor.end + 1;
  while (at < content.length) {
    cursor.count(tokens.text);
    const end = content.indexOf("\n", at);
    let first = at;
    while (content[first] === " ") first++;
    const isEmpty = first === end;
    if (isEmpty ? first > at || inner === -1 : false) quit();
    if (!isEmpty) {
      if (inner === -1) inner = first - at;
      if (inner <= indent) quit();
      if (first - at < inner) break;
    }
    lines.push(isEmpty ? "" : content.slice(at + inner, end));
    cursor.end = end;
    at = end + 1;
  }
  while (lines.at(-1) === "") lines.pop();
  if (lines.length === 0) quit();
  cursor.nextLine();
  return blockText(style, lines);
}
