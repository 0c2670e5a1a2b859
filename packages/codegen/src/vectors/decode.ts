/** P81 and P9. */
const maxBytes = 1_048_576;
const maxDepth = 64;

/** The JSON object in a text, or the first one of a list; undefined if it has none (P7 to P11, P69, P81). */
export function objectIn(text: string): object | undefined {
  if (Buffer.byteLength(text) > maxBytes) return;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isTooDeep(text) ? undefined : objectOf(value);
  } catch {
    return;
  }
}

/** An object, or the first one of a list. */
export function objectOf(value: unknown): object | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "object" && first !== null && !Array.isArray(first) ? first : undefined;
}

/** Whether JSON has too many brackets open at one place. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  for (const [mark] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (mark === "{" || mark === "[") depth++;
    else if (mark === "}" || mark === "]") depth--;
    if (depth > maxDepth) return true;
  }
  return false;
}
