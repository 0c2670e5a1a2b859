import type { Parser, Tree } from "@lezer/common";
import type { Findings } from "../../problems/findings.ts";
import type { Text } from "../../source/text.ts";

/** Programs of people nest less. Deeper ones would take the parser's time and memory when it looks for a fault. */
const maxDepth = 200;

/** Texts and comments, whose brackets do not count; and brackets. */
const lexeme =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<open>[([{])|(?<close>[)\]}])/g;

/** Parses a program; undefined if it is nested too deeply. */
export function parsed(parser: Parser, text: Text, problems: Findings): Tree | undefined {
  let depth = 0;
  for (const { index, groups } of text.content.matchAll(lexeme)) {
    if (groups?.open !== undefined) depth++;
    else if (groups?.close !== undefined) depth = Math.max(0, depth - 1);
    if (depth <= maxDepth) continue;
    const fact = `This is nested deeper than ${maxDepth} levels.`;
    problems.push(text.problem(index, "plain-value", fact, "Import a file with the codes alone."));
    return;
  }
  return parser.parse(text.content);
}
