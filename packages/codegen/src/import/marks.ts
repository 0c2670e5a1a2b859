import type { gfmTable } from "micromark-extension-gfm-table";
import { Excess } from "./excess.ts";

/** What is said of a text that has more. */
export const tooManyMarks = "has more marks than any text needs";

type Extension = ReturnType<typeof gfmTable>;

/** Nobody reads that many in a paragraph. The parser's time grows with their square. */
const maxMarks = 2000;

/** The end of a comment or the like is looked for in all of the paragraph that follows. */
const marksOfComment = 40;

/** Counts the marks of each paragraph and each cell for the parser, which otherwise reads as before. */
export function countedMarks(): Extension {
  const counts = new WeakMap<object, number>();
  const count = (paragraph: object, marks: number, at: number): void => {
    const sum = marks + (counts.get(paragraph) ?? 0);
    if (sum > maxMarks) throw new Excess(tooManyMarks, at);
    counts.set(paragraph, sum);
  };
  const mark: Construct = {
    tokenize(effects, _, nok) {
      const { offset } = this.now();
      return (first) => {
        effects.enter("data");
        effects.consume(first);
        return (second) => {
          const isComment =
            first === codeOf("<") && (second === codeOf("!") || second === codeOf("?"));
          count(this, isComment ? marksOfComment : 1, offset);
          return nok(second);
        };
      };
    },
  };
  return { text: Object.fromEntries(Array.from("*_[]!`<&\\", (one) => [codeOf(one), mark])) };
}

type Construct = Extract<
  NonNullable<NonNullable<Extension["text"]>[string]>,
  { tokenize: unknown }
>;

const codeOf = (character: string): number => character.charCodeAt(0);
