import { globSync, readFileSync } from "node:fs";
import { check, type Diagnostics } from "recheck";
import { parseSync, Visitor } from "vite";
import { inRepository } from "./places.ts";

/** A regular expression in the sources of a package. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
}

/** The literals in TypeScript sources. */
export function literalsIn(pattern: string): Expression[] {
  const found: Expression[] = [];
  const visitor = new Visitor({
    Literal(node) {
      if ("regex" in node) found.push({ source: node.regex.pattern, flags: node.regex.flags });
    },
  });
  for (const file of globSync(inRepository(pattern)))
    visitor.visit(parseSync(file, readFileSync(file, "utf8")).program);
  return found;
}

/** What is known of the greatest number of steps that an expression takes on a text. No clock decides. */
export const growthOf = ({ source, flags }: Expression): Promise<Diagnostics> =>
  check(source, flags, {
    randomSeed: 0,
    ...{ timeout: null, attackTimeout: null, incubationTimeout: null },
  });
