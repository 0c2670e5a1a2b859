import type { Language } from "./catalogue.ts";
import { readPageFile } from "./page-file.ts";

/** The error that the home page of a language explains: an HTTP response, or a body where there is no HTTP. */
export function exampleOf({ folder }: Language): string {
  const blocks = readPageFile(`${folder}index.md`).matchAll(
    /\n```(?:http|json)\n([\s\S]*?)\n```\n/g,
  );
  // The description comes before it, and may have blocks of its own.
  return [...blocks].at(-1)?.[1] ?? "";
}

/** The body of an example. */
export const bodyOf = (example: string): string => example.replace(/^HTTP[\s\S]*?\n\n/, "");
