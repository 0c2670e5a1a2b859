import { content, type Hostile, more, title } from "./catalog.ts";

const levels = 10_000;

const bomb = Array.from({ length: 9 }, (_, level) => {
  const inner = Array(9).fill(`*l${level}`).join(", ");
  return `  l${level + 1}: &l${level + 1} [${inner}]\n`;
});

const indented = (depth: number): string =>
  Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}k:\n`).join("");

/** References and depth. */
export const nesting: Readonly<Record<string, Hostile>> = {
  "an alias bomb": more(`retired:\n  l0: &l0 [lol]\n${bomb.join("")}`),
  "a recursive alias": title("&self [*self]"),
  "an alias of nothing": title("*nothing"),
  "a merge key": more("retired:\n  a: &a { reason: Never raised. }\n  b: { <<: *a }\n"),
  "an anchor": title("&title Shop errors"),
  "10,000 brackets": title("[".repeat(levels) + "]".repeat(levels)),
  "10,000 brackets that stay open": title("[".repeat(levels)),
  "10,000 brackets that were never open": title("]".repeat(levels)),
  "10,000 braces": title(`${"{a: ".repeat(levels)}1${"}".repeat(levels)}`),
  "10,000 dashes on a line": title(`\n  ${"- ".repeat(levels)}1`),
  "10,000 question marks on a line": title(`\n  ${"? ".repeat(levels)}1`),
  "10,000 keys on a line": title("a: ".repeat(levels)),
  "10,000 levels of indentation": content(indented(levels)),
  "as many levels of indentation as a file can have": content(indented(2850)),
};
