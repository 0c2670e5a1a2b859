/** The offset of the first duplicate key in a valid JSON text; `JSON.parse` accepts duplicates. */
export function repeatedKey(json: string): number | undefined {
  const open: Set<string>[] = [];
  const tokens = /("[^"\\]*(?:\\.[^"\\]*)*"?)(\s*:)?|[{}[\]]/g;
  for (const { 0: token, 1: text, 2: colon, index } of json.matchAll(tokens)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (text !== undefined && colon !== undefined) {
      const keys = open.at(-1) as Set<string>;
      const key: string = JSON.parse(text);
      if (keys.has(key)) return index;
      keys.add(key);
    }
  }
  return;
}
