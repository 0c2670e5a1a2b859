import { readFileSync } from "node:fs";
import type { Language } from "./catalogue.ts";
import { pagesFolder } from "./settings.ts";

/** The HTTP response that the home page of a language explains. */
export function exampleAnswer({ folder }: Language): string {
  const page = readFileSync(`${pagesFolder}/${folder}index.md`, "utf8");
  const [, behind = ""] = page.split("\n```http\n", 2);
  return behind.split("\n```\n", 1)[0] ?? "";
}
