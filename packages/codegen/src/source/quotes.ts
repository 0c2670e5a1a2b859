/** Whether a lexeme of YAML is a quoted text without its closing quote. */
export function isOpenQuote(lexeme: string): boolean {
  const [quote] = lexeme;
  if (quote === '"') {
    const inner = lexeme.length - 1;
    return lexeme.at(-1) !== quote || inner === 0 || trailing(lexeme, "\\", inner) % 2 === 1;
  }
  // Two single quotes in a text mean one, so an odd number at the end closes it.
  return quote === "'" && trailing(lexeme, quote, lexeme.length) % 2 === 0;
}

/** How often a character is repeated before an offset, not counting the first character of the text. */
function trailing(text: string, character: string, end: number): number {
  let count = 0;
  while (end - count > 1 && text[end - count - 1] === character) count++;
  return count;
}
