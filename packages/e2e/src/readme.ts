import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "./places.ts";

/** The README of a package. */
export const readme = (folder: string): string => readFileSync(join(folder, "README.md"), "utf8");

/** A guide of the generator, by its file. */
export const guide = (name: string): string =>
  readFileSync(inRepository("packages/codegen/guides", name), "utf8");

/** The fenced blocks of a page in a language; `""` is none. */
export const blocks = (page: string, language: string): string[] =>
  Array.from(page.matchAll(/^```([^\n]*)\n(.*?)^```$/gms))
    .filter(([, named]) => named === language)
    .map(([, , block = ""]) => block);

/** The files that a page links to outside of its fenced blocks, relative to the page. */
export const linkedFiles = (page: string): string[] =>
  [...page.replace(/^```.*?^```$/gms, "").matchAll(/\]\((?!https?:|#)([^)]+?)(?:#[^)]*)?\)/g)].map(
    ([, path = ""]) => path,
  );

/**
 * Turns a block of JavaScript into a program that prints what it claims: `f(x); // 3` prints the value of
 * `f(x)`. Returns the claims too.
 */
export function claims(block: string): { program: string; claimed: string[] } {
  const claim = /^(.*); \/\/ (true|false|\d+|".*")$/gm;
  return {
    program: block.replaceAll(claim, "console.log(JSON.stringify($1));"),
    claimed: [...block.matchAll(claim)].map(([, , value = ""]) => value),
  };
}
