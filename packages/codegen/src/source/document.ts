import type { CST, Document } from "yaml";
import type { Findings } from "../problems/findings.ts";
import { Brackets } from "./brackets.ts";
import { causesAmong } from "./causes.ts";
import { Complaints } from "./complaints.ts";
import { conflictsIn } from "./conflicts.ts";
import { maxDepth, maxTokens } from "./limits.ts";
import { conflictFact } from "./merge-conflict.ts";
import { cutOff, orQuotes } from "./quoted-line.ts";
import { isOpenQuote } from "./quotes.ts";
import { oddIndent, startsOdd } from "./spaces.ts";
import type { Text } from "./text.ts";
import type { Wording } from "./wording.ts";
import { yaml } from "./yaml.ts";

const openQuote: Wording = [
  "The quoted text that starts here does not end",
  "Close it with the same quote, and indent its lines.",
];
const openBracket = ({ content }: Text, offset: number): Wording => [
  "This bracket is not closed",
  cutOff(content, offset) ?? orQuotes("Close it, and indent the lines inside.", content, offset),
];

/** Parses a file that contains one YAML document; undefined if it has errors. */
export function documentOf(text: Text, problems: Findings): Document.Parsed | undefined {
  const conflicts = conflictsIn(text.content);
  for (const { at, fix } of conflicts)
    problems.push(text.problem(at, "valid-yaml", conflictFact, fix));
  if (conflicts.length > 0) return;
  const before = problems.length;
  const ofTokens = new Complaints(text);
  const brackets = new Brackets();
  const tokens = limited(text, problems, ofTokens, brackets);
  const [document, second] = composed(tokens, text.content.length);
  if (second) ofTokens.addCode(second.range[0], "MULTIPLE_DOCS");
  const complaints = new Complaints(text);
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  for (const { code, pos } of causesAmong(errors, text.content)) {
    // Tags, known or not, are refused when values are converted.
    if (code === "TAG_RESOLVE_FAILED" || code === "BAD_COLLECTION_TYPE") continue;
    if (pos[0] < ofTokens.first) complaints.addCode(pos[0], code, brackets.contain(pos[0]));
  }
  complaints.addAll(ofTokens);
  complaints.report(problems);
  return problems.length > before ? undefined : document;
}

/**
 * The first two documents. Each error of the composer is an `Error`; without stack traces, even a million
 * of them are cheap.
 */
function composed(
  tokens: Iterable<CST.Token>,
  length: number,
): readonly (Document.Parsed | undefined)[] {
  const { Composer } = yaml();
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const [first, second] = new Composer({ uniqueKeys: false }).compose(tokens, true, length);
    return [first, second];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The tokens of a file, up to the limits of depth and size. */
function* limited(
  text: Text,
  problems: Findings,
  complaints: Complaints,
  brackets: Brackets,
): Generator<CST.Token, void> {
  const { CST, Lexer, Parser } = yaml();
  const parser = new Parser();
  let count = 0;
  const refuse = (message: string, fix: string): void => {
    problems.push(text.problem(parser.offset, "plain-value", message, fix));
  };
  for (const lexeme of new Lexer().lex(text.content)) {
    if (complaints.areEnough) return;
    // Besides the containers, the stack holds the document and the current value.
    if (parser.stack.length > maxDepth + 2)
      return refuse(`This is nested deeper than ${maxDepth} levels.`, "Flatten it.");
    if (++count > maxTokens)
      return refuse(
        `${text.path} has more than ${maxTokens.toLocaleString("en")} keys, values and punctuation marks.`,
        "Split the catalogue into a folder of files.",
      );
    const isIndented = startsOdd(lexeme) || lexeme === CST.FLOW_END;
    const indent = isIndented ? oddIndent(text.content, parser.offset) : undefined;
    if (indent) complaints.add(indent);
    if (isOpenQuote(lexeme)) {
      complaints.add({ at: parser.offset, wording: openQuote });
      break;
    }
    if (lexeme === CST.FLOW_END) {
      const at = brackets.opened;
      if (!indent) complaints.add({ at, wording: openBracket(text, at) });
      break;
    }
    // The parser would take a bracket that closes nothing as the end of everything.
    const isExtra = brackets.closesNothing(lexeme);
    if (isExtra) complaints.addBracket(parser.offset);
    else brackets.note(lexeme, parser.offset);
    yield* sound(parser.next(isExtra ? " " : lexeme), complaints);
  }
  yield* sound(parser.end(), complaints);
}

/** Drops tokens that only report an error, and directives, which no file needs here. */
function* sound(tokens: Iterable<CST.Token>, complaints: Complaints): Generator<CST.Token, void> {
  for (const token of tokens) {
    if (token.type === "error") complaints.addCode(token.offset, "UNEXPECTED_TOKEN");
    else if (token.type === "directive") complaints.addCode(token.offset, "BAD_DIRECTIVE");
    else yield token;
  }
}
