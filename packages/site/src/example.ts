import type { Language } from "./catalogue.ts";
import { readPageFile } from "./page-file.ts";

/** The HTTP response that the home page of a language explains. */
export function exampleAnswer({ folder }: Language): string {
  const page = readPageFile(`${folder}index.md`);
  const [, behind = ""] = page.split("\n```http\n", 2);
  return behind.split("\n```\n", 1)[0] ?? "";
}
