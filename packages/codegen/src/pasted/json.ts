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

/** The objects of the list that a text is in JSON, or that its object has as `errors`. */
export function listed(text: string): object[] {
  if (text.length > maxLength || !/^\s*[{[]/.test(text)) return [];
  try {
    const body = JSON.parse(text);
    const list: unknown = Array.isArray(body) ? body : body.errors;
    return [list].flat().filter((one) => typeof one === "object" && one !== null);
  } catch {
    return [];
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
