/** A fenced block that starts at the left edge, to its end or, where that is missing, the text's. */
const fencedBlock = /^((`{3,}|~{3,})[^`~\n]*(?:\n[\s\S]*?)??(?:\n\2[ \t]*$|(?![\s\S])))/m;

/** Code within a line, where whatever stands before it cannot reach into it. */
const codeSpan = /((?:(?<=^|\s)|(?<=(?:^|\s)\())`[^`|\n]+`)/m;

/**
 * Markdown of an author, kept as it is, but that HTML, and links to anything but pages, are shown
 * instead of run, and that a fence left open is closed.
 *
 * What would start them is written out wherever it stands. Only in code would that be seen, so code
 * is left alone where readers of Markdown cannot but agree that it is code.
 */
export function authored(markdown: string): string {
  const text = markdown.trim();
  if (!/[<\]`~]/.test(text)) return text;
  const parts = text.split(fencedBlock);
  const proses = parts.filter((_, index) => index % 3 === 0);
  const blocks = parts.filter((_, index) => index % 3 === 1);
  const isClear = proses.every(isWhole) && blocks.every(isOneBlock);
  if (!isClear) return inert(text);
  const written = parts.map((part, index) => {
    if (index % 3 === 0)
      return part
        .split(/(\n\s*\n)/)
        .map(paragraph)
        .join("");
    if (index % 3 === 2) return "";
    return isClosed(part) ? part : `${part}\n${markOf(part)}`;
  });
  return written.join("");
}

/** Whether a text has no fence of a block, and no bracket that readers may close within a block behind it. */
const isWhole = (prose: string): boolean =>
  !/`{3}|~{3}/.test(prose) && !/\[[^\]]*$/.test(inert(prose));

/** Whether a block has no line inside that might end it sooner. */
function isOneBlock(block: string): boolean {
  const mark = markOf(block);
  const inside = block.split("\n").slice(1, isClosed(block) ? -1 : undefined);
  return !inside.some((line) => line.trim().startsWith(mark));
}

const markOf = (block: string): string => /^[`~]+/.exec(block)?.[0] ?? "";

const isClosed = (block: string): boolean =>
  block.slice(block.lastIndexOf("\n")).trim() === markOf(block) && block.includes("\n");

function paragraph(text: string): string {
  const parts = text.split(codeSpan);
  const isClear = !parts.some((part, index) => index % 2 === 0 && part.includes("`"));
  return isClear
    ? parts.map((part, index) => (index % 2 ? part : inert(part))).join("")
    : inert(text);
}

/** A web page, a mail address, or a path; not `javascript:`, however it is spelled. */
const page = /^\s*<?(?:https?:\/\/|mailto:|[#/.]|[\w-][\w./-]*(?:[)#?\s>]|$))/;

/** Text in which nothing starts HTML or an unsafe link; references, because no syntax is made of them. */
function inert(text: string): string {
  return text
    .replace(/\\*<(?!https?:\/\/[^\s<>`]*>)(?=[a-z/!?])/gi, (start) => {
      const backslashes = start.length - 1;
      return `${start.slice(0, backslashes - (backslashes % 2))}&lt;`;
    })
    .replace(/\](?=[(:])/g, (bracket, offset: number) =>
      page.test(text.slice(offset + 2)) ? bracket : "&#93;",
    );
}
