import type { ErrorCode } from "yaml";
import { lineValue } from "./quoted-line.ts";
import { oddIndent } from "./spaces.ts";
import { belowKey, type Found } from "./wording.ts";

/** What the parser says of texts that need quotes. */
const codes: ReadonlySet<ErrorCode> = new Set([
  "BAD_ALIAS",
  "BAD_DQ_ESCAPE",
  "BAD_SCALAR_START",
  "BLOCK_AS_IMPLICIT_KEY",
  "UNEXPECTED_TOKEN",
]);

const secondColon = "This text has a second `: ` in it";

/** How no text can start without quotes. */
const mark = /^(?:[-?](?= )|[[\]{}&*!|>%@`,])/;

/** A fault of a text that needs quotes, in an author's terms, with the line as it should be. */
export function unquoted(content: string, offset: number, code: ErrorCode): Found | undefined {
  if (!codes.has(code)) return;
  const line = lineValue(content, offset);
  const [rest = ""] = content.slice(offset, offset + 2000).split("\n", 1);
  if (code === "BLOCK_AS_IMPLICIT_KEY" && !/^\?|:(?: |$)/.test(rest))
    return oddIndent(content, offset + rest.length + 1) ?? { at: offset, wording: belowKey };
  if (!line) return;
  const { at, value, quoted } = line;
  const isExtra = /[\]}]/.test(content[offset] ?? "") && offset > at;
  if (isExtra) return;
  if (code === "BAD_DQ_ESCAPE") {
    const isPlain = !/\\["\\]/.test(value) && quoted.endsWith("'");
    const fact = "This escape sequence does not exist";
    return isPlain ? { at: offset, wording: [fact, `Use single quotes: ${quoted}`] } : undefined;
  }
  if (/^["']/.test(value)) {
    const fact = "This text goes on after its closing quote";
    return { at: offset, wording: [fact, `Put all of it in quotes: ${quoted}`] };
  }
  const [start] = mark.exec(value) ?? [];
  if (start !== undefined) {
    const shown = start === "`" ? "a backtick" : `\`${start}\``;
    const fact = `A text without quotes cannot start with ${shown}`;
    const below = /[-|>]/.test(start) ? "Start it on the next line, or put" : "Put";
    return { at, wording: [fact, `${below} it in quotes: ${quoted}`] };
  }
  if (code !== "BLOCK_AS_IMPLICIT_KEY" || !/:(?: |$)/.test(value)) return;
  const fact = value.endsWith(":") ? "This text ends with a colon" : secondColon;
  return { at, wording: [fact, `Put the text in quotes: ${quoted}`] };
}

/** The same in brackets, where a second colon would start a map. */
export function unquotedItem(content: string, offset: number, code: ErrorCode): Found | undefined {
  if (code !== "BLOCK_IN_FLOW") return;
  const item = lineValue(content, offset, true);
  if (!item || !/: /.test(item.value)) return;
  return { at: offset, wording: [secondColon, `Put the text in quotes: ${item.quoted}`] };
}
