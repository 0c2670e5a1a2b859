import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A package's page. */
export const readme = (folder: string): string => readFileSync(join(folder, "README.md"), "utf8");

/** What a page shows in fenced blocks of a language. */
export const blocks = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, block = ""]) => block,
  );

/** The files that a page links to, from where it stands. */
export const linkedFiles = (page: string): string[] =>
  [...page.matchAll(/\]\((?!https?:|#)([^)]+?)(?:#[^)]*)?\)/g)].map(([, path = ""]) => path);

/**
 * A block of JavaScript as a program that prints what it claims: `f(x); // 3` prints the value of
 * `f(x)`. With it, what is claimed.
 */
export function claims(block: string): { program: string; claimed: string[] } {
  const claim = /^(.*); \/\/ (true|false|\d+|".*")$/gm;
  return {
    program: block.replaceAll(claim, "console.log(JSON.stringify($1));"),
    claimed: [...block.matchAll(claim)].map(([, , value = ""]) => value),
  };
}
