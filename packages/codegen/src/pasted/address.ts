/** What a person copies of an address without meaning it: its scheme, and what is behind its path. */
const around = /^https?:\/\/|[?#].*$/gs;

/**
 * The paths of the page that a text can be the address of, below the address of all pages. A page in another language
 * is in a folder of that language, so the path without its first folder is one of them.
 */
export function pathsOf(text: string, pages: string): string[] {
  const [address, start] = [text, pages].map((one) => one.replace(around, "").replace(/\/?$/, "/"));
  if (!address || !start || !address.startsWith(start)) return [];
  const path = address.slice(start.length);
  return [path, path.replace(/^[\w-]+\//, "")];
}
