import type { Parser, PartialParse, Tree } from "@lezer/common";
import type { Findings } from "../../problems/findings.ts";
import type { Text } from "../../source/text.ts";

/** Programs of people nest less. Deeper ones would take the parser's time and memory when it looks for a fault. */
const maxDepth = 200;

/** Levels of the grammar; one of brackets is several. Operators nest, too: `await await x`. */
const maxLevels = 2000;

/** A fault takes five steps to leave behind, and many in a row take the square of their time. */
const maxFaults = 500;

/** Where a text has several meanings, the parser follows each. Programs of people take one step or less. */
const maxStepsPerCharacter = 2;
const freeSteps = 50_000;

/** The lexical grammars take the square of the time for a run of one mark. The pattern below has the number, too. */
const maxRun = 1000;

/** Texts and comments, whose marks do not count; brackets; and runs of a mark. */
const lexeme =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<open>[([{])|(?<close>[)\]}])|(?<run>(?<mark>[^\w\s"'`])\k<mark>{1000,})/g;

const remedy = "Import a file with the codes alone.";

/** What the parser does not document: how it reads on, and whether it looks for the end of a fault. */
interface Progress extends PartialParse {
  /** A stack has three numbers for each level. */
  readonly stacks: readonly { readonly stack: readonly number[] }[];
  readonly recovering: number;
}

/** Parses a program; undefined if that would take too much time or memory. */
export function parsed(parser: Parser, text: Text, problems: Findings): Tree | undefined {
  const refuse = (at: number, fact: string): undefined => {
    problems.push(text.problem(at, "plain-value", fact, remedy));
  };
  let depth = 0;
  for (const { index, groups } of text.content.matchAll(lexeme)) {
    if (groups?.open !== undefined) depth++;
    else if (groups?.close !== undefined) depth = Math.max(0, depth - 1);
    if (groups?.run !== undefined)
      return refuse(
        index,
        `This has more than ${maxRun.toLocaleString("en")} equal marks in a row.`,
      );
    if (depth > maxDepth) return refuse(index, `This is nested deeper than ${maxDepth} levels.`);
  }
  const parse = parser.startParse(text.content) as Progress;
  let faultySteps = 0;
  let steps = 0;
  for (let tree = parse.advance(); ; tree = parse.advance()) {
    if (tree) return tree;
    const { parsedPos: at, recovering, stacks } = parse;
    steps += stacks.length;
    if (recovering > 0) faultySteps++;
    const fact =
      faultySteps > 5 * maxFaults
        ? `More than ${maxFaults} faults of syntax are before this.`
        : steps > freeSteps + maxStepsPerCharacter * at
          ? `The parser needs more than ${maxStepsPerCharacter} steps for each character before this.`
          : stacks.some(({ stack }) => stack.length > 3 * maxLevels)
            ? `This is nested deeper than ${maxLevels.toLocaleString("en")} levels of syntax.`
            : undefined;
    if (fact !== undefined) return refuse(at, fact);
  }
}
