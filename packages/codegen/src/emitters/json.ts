import { escapeInvisible } from "../text/invisible.ts";
import type { File } from "../write/file.ts";

/** A JSON file. */
export function jsonFile(path: string, value: object): File {
  return { path, text: `${escapeInvisible(JSON.stringify(value, null, 2))}\n` };
}
