/** What is longer in UTF-16 units, no client reads. */
const maxLength = 200_000;

/** The object that a text is in JSON. */
export function json(text: string): object | undefined {
  if (text.length > maxLength || !/^\s*\{/.test(text)) return;
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

/** Whether a text is an object or a list in JSON, of any length. */
export function isBody(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
