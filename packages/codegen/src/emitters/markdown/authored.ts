import { escapeInvisible, spellInvisible } from "../../text/invisible.ts";

/** A fenced block that starts at the left edge, to its end or, where that is missing, the text's. */
const fencedBlock = /^((`{3,}|~{3,})[^`~\n]*(?:\n[\s\S]*?)??(?:\n\2[ \t]*$|(?![\s\S])))/m;

/** Code within a line, where whatever stands before it cannot reach into it. */
const codeSpan = /((?:(?<=^|\s)|(?<=(?:^|\s)\())`[^`|\n]+`)/m;

/**
 * Markdown of an author, kept as it is, but that HTML, and links to anything but pages, are shown
 * instead of run, invisible characters are written out, and a fence left open is closed.
 *
 * What would start them is written out wherever it stands. Only in code would that be seen, so code
 * is left alone where readers of Markdown cannot but agree that it is code.
 */
export function authored(markdown: string): string {
  const text = markdown.trim();
  if (!/[<\]`~]/.test(text)) return shown(text);
  const parts = text.split(fencedBlock);
  // In turn: prose, a block, the block's fence.
  const all = (turn: number): string[] => parts.filter((_, index) => index % 3 === turn);
  const proses = all(0);
  const fences = all(2);
  const blocks = all(1).map((block, index) => escapeInvisible(closed(block, fences[index] ?? "")));
  const isClear = proses.every(isWhole) && blocks.every(isOne);
  if (!isClear) return inert(text);
  const paragraphs = (prose: string): string[] => prose.split(/(\n\s*\n)/).map(paragraph);
  return proses.flatMap((prose, index) => [...paragraphs(prose), blocks[index] ?? ""]).join("");
}

/** A block with the fence at its end that it may lack. */
function closed(block: string, fence: string): string {
  const [, ...lines] = block.split("\n");
  return lines.at(-1)?.trim() === fence ? block : `${block}\n${fence}`;
}

/** Whether a closed block has no line within that might end it sooner. */
function isOne(block: string): boolean {
  const lines = block.split("\n");
  const fence = lines.at(-1)?.trim() ?? "";
  return !lines.slice(1, -1).some((line) => line.trim().startsWith(fence));
}

/** Whether a text has no fence, and no open bracket that some readers close within a block behind it. */
function isWhole(prose: string): boolean {
  const text = inert(prose);
  return !/`{3}|~{3}/.test(text) && text.lastIndexOf("[") <= text.lastIndexOf("]");
}

/** A paragraph, its code left alone where there is no other way to read it. */
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

/** Text in which nothing starts HTML or an unsafe link; references, because no syntax is made of them. */
function inert(text: string): string {
  const still = text
    .replace(/(?<!\\)\\*<(?!https?:\/\/[^\s<>`]*>)(?=[a-z/!?])/gi, (start) => {
      const backslashes = start.length - 1;
      return `${start.slice(0, backslashes - (backslashes % 2))}&lt;`;
    })
    .replace(/\](?=[(:])/g, (bracket, offset: number) =>
      page.test(text.slice(offset + 2)) ? bracket : "&#93;",
    );
  return shown(still);
}

/** Text whose invisible characters can be seen by who reads the source. */
const shown = (text: string): string => spellInvisible(text, (hexadecimal) => `&#x${hexadecimal};`);
