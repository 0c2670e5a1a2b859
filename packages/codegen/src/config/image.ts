import { closeSync, openSync, readSync } from "node:fs";
import { extname } from "node:path";

/** The end of a picture's name to how its content starts. An SVG may start with comments. */
const starts: Readonly<Record<string, RegExp>> = {
  ".avif": /^.{4}ftypavi[fs]/s,
  ".gif": /^GIF8[79]a/,
  ".jpeg": /^\xFF\xD8\xFF/,
  ".jpg": /^\xFF\xD8\xFF/,
  ".png": /^\x89PNG/,
  ".svg": /<svg[\s>]/,
  ".webp": /^RIFF.{4}WEBP/s,
};

/** How the names of pictures end that every browser shows. */
export const imageTypes: readonly string[] = Object.keys(starts);

/** How much of a file is looked at. */
const length = 64 * 1024;

/** Whether a file has the kind of picture that its name says. */
export function hasImage(path: string): boolean {
  const start = Buffer.alloc(length);
  const file = openSync(path, "r");
  try {
    const read = readSync(file, start, 0, length, 0);
    return starts[extname(path).toLowerCase()]?.test(start.toString("latin1", 0, read)) ?? false;
  } finally {
    closeSync(file);
  }
}
