/** The cells of the rows of a Markdown table, without its head. A row may lack its first bar. */
export function rows(lines: readonly string[]): string[][] {
  const body = lines.slice(lines.findIndex((line) => /^\|[ -]*-[|\s-]*\|$/.test(line)) + 1);
  const end = body.findIndex((line) => !line.endsWith("|"));
  return body
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.replace(/^\||\|$/g, "").split("|"))
    .map((cells) => cells.map((cell) => cell.trim()));
}

/** The lines of a page after a heading of any level. */
export function below(page: string, heading: string): string[] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => line.replace(/^#+ /, "") === heading);
  if (start < 0) throw new Error(`The page has no heading ${heading}.`);
  return lines.slice(start + 1);
}

/** The visible text of a cell: link texts, code without backticks. */
export const shown = (cell: string): string =>
  cell.replace(/\[(.*?)\]\(.*?\)/g, "$1").replaceAll("`", "");
