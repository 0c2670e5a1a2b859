import { escapeInvisible, spellInvisible } from "../../text/invisible.ts";

/** A fenced block that starts at the left edge and ends with its fence or with the text. */
const fencedBlock = /^((`{3,}|~{3,})[^`~\n]*(?:\n[\s\S]*?)??(?:\n\2[ \t]*$|(?![\s\S])))/m;

/** Inline code that nothing before it can affect. */
const codeSpan = /((?:(?<=^|\s)|(?<=(?:^|\s)\())`[^`|\n]+`)/m;

/**
 * Markdown of an author, kept as it is except that HTML and unsafe links are shown instead of run,
 * invisible characters are escaped, and an open fence is closed.
 *
 * Escapes would be visible in code, so code that every Markdown parser recognizes as code is left
 * alone.
 */
export function authored(markdown: string): string {
  const text = markdown.trim();
  if (!/[<\]`~]/.test(text)) return shown(text);
  const parts = text.split(fencedBlock);
  // The parts repeat: prose, a block, the block's fence.
  const all = (turn: number): string[] => parts.filter((_, index) => index % 3 === turn);
  const proses = all(0);
  const fences = all(2);
  const blocks = all(1).map((block, index) => escapeInvisible(closed(block, fences[index] ?? "")));
  const isClear = proses.every(isWhole) && blocks.every(isOne);
  if (!isClear) return inert(text);
  const paragraphs = (prose: string): string[] => prose.split(/(\n\s*\n)/).map(paragraph);
  return proses.flatMap((prose, index) => [...paragraphs(prose), blocks[index] ?? ""]).join("");
}

/** Closes a block whose fence is missing. */
function closed(block: string, fence: string): string {
  const [, ...lines] = block.split("\n");
  return lines.at(-1)?.trim() === fence ? block : `${block}\n${fence}`;
}

/** Whether nothing inside a closed block can end it early. */
function isOne(block: string): boolean {
  const lines = block.split("\n");
  const fence = lines.at(-1)?.trim() ?? "";
  return !lines.slice(1, -1).some((line) => line.trim().startsWith(fence));
}

/** Whether a text has no fence, and no open bracket that some parsers close inside a later block. */
function isWhole(prose: string): boolean {
  const text = inert(prose);
  return !/`{3}|~{3}/.test(text) && text.lastIndexOf("[") <= text.lastIndexOf("]");
}

/** A paragraph; its code is left alone if it can only be read as code. */
function paragraph(text: string): string {
  const parts = text.split(codeSpan);
  const isClear = parts.every((part, index) => index % 2 === 1 || !part.includes("`"));
  if (!isClear) return inert(text);
  return parts
    .map((part, index) => (index % 2 === 1 ? escapeInvisible(part) : inert(part)))
    .join("");
}

/** A web page, a mail address, or a path; not `javascript:`, however it is spelled. */
const page = /^\s*<?(?:https?:\/\/|mailto:|[#/.]|[\w-][\w./-]*(?:[)#?\s>]|$))/;

/** Escapes what could start HTML or an unsafe link, as references, which are not part of any syntax. */
function inert(text: string): string {
  const still = text
    .replace(/(?<!\\)\\*<(?!https?:\/\/[^\s<>`]*>)(?=[a-z/!?])/gi, (start) => {
      const backslashes = start.length - 1;
      return `${start.slice(0, backslashes - (backslashes % 2))}&lt;`;
    })
    .replace(/(?<!\\)\\*\](?=[(:])/g, (end, offset: number, all: string) => {
      const isEscaped = end.length % 2 === 0;
      if (isEscaped || page.test(all.slice(offset + end.length + 1))) return end;
      return `${end.slice(0, -1)}&#93;`;
    });
  return shown(still);
}

/** Makes invisible characters visible in the source. */
const shown = (text: string): string => spellInvisible(text, (hexadecimal) => `&#x${hexadecimal};`);
