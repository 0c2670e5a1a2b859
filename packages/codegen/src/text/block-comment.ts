/** The lines of a JSDoc or Javadoc comment: a single line if there is only one. */
export function blockComment(indent: string, ...paragraphs: readonly string[]): string {
  const lines = paragraphs.join("\n\n").split("\n");
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} *${line && ` ${line}`}\n`);
  return `${indent}/**\n${body.join("")}${indent} */\n`;
}
