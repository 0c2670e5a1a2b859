import { Composer, type CST, type Document, type ErrorCode, Lexer, Parser } from "yaml";
import type { Findings } from "../problem.ts";
import { Complaints } from "./complaints.ts";
import type { Text } from "./text.ts";

/** A catalogue needs 5 levels; the limit keeps every later stage safe from a stack overflow. */
const maxDepth = 32;

/** 10,000 codes take 570,000 tokens; a token takes 500 bytes of memory, even if it is one character. */
const maxTokens = 800_000;

/** Parses a file that holds one YAML document; absent where something is wrong with it. */
export function documentOf(text: Text, problems: Findings): Document.Parsed | undefined {
  const before = problems.length;
  const complaints = new Complaints(text, problems);
  const composer = new Composer({ uniqueKeys: false });
  // On its own it makes an Error of each, with a stack trace: minutes for a megabyte of them.
  Object.assign(composer, {
    onError: (at: ErrorPlace, code: ErrorCode, message: string) => {
      // Tags are refused where values are converted, known to the parser or not.
      if (code !== "TAG_RESOLVE_FAILED") complaints.add(offsetOf(at), message);
    },
  });
  const tokens = limited(text, problems, complaints);
  const [document, second] = composer.compose(tokens, true, text.content.length);
  if (second) {
    const fact = "A second document starts here.";
    const fix = "Delete the `---`, or write a file for each.";
    problems.push(text.problem(second.range[0], "valid-yaml", fact, fix));
  }
  return problems.length > before ? undefined : document;
}

/** Where the composer sees an error: an offset, a range or a token. */
type ErrorPlace = number | readonly number[] | { readonly offset: number };

function offsetOf(at: ErrorPlace): number {
  if (typeof at === "number") return at;
  return "offset" in at ? at.offset : (at[0] ?? 0);
}

/** The tokens of a file, until it turns out to be more than anyone can have meant to write. */
function* limited(
  text: Text,
  problems: Findings,
  complaints: Complaints,
): Generator<CST.Token, void> {
  const parser = new Parser();
  let count = 0;
  const refuse = (message: string, fix: string): void => {
    problems.push(text.problem(parser.offset, "plain-value", message, fix));
  };
  for (const lexeme of new Lexer().lex(text.content)) {
    if (complaints.areEnough) return;
    // Beside the containers, the stack holds the document and the value being read.
    if (parser.stack.length > maxDepth + 2)
      return refuse(`This is nested deeper than ${maxDepth} levels.`, "Flatten it.");
    if (++count > maxTokens)
      return refuse(
        `${text.path} has more than ${maxTokens.toLocaleString("en")} keys, values and marks.`,
        "Split the catalogue into a folder of files.",
      );
    yield* sound(parser.next(lexeme), complaints);
  }
  yield* sound(parser.end(), complaints);
}

/** Tokens without those that only tell of an error. */
function* sound(tokens: Iterable<CST.Token>, complaints: Complaints): Generator<CST.Token, void> {
  for (const token of tokens) {
    if (token.type === "error") complaints.add(token.offset, token.message);
    else yield token;
  }
}
