/** Thrown where a file goes beyond the simple part of YAML. */
export const beyond: unique symbol = Symbol("beyond");

export const quit = (): never => {
  throw beyond;
};

/** A text without quotes that the core schema reads as something else. */
const special =
  /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|0o[0-7]+|0x[\dA-Fa-f]+|\+?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|\+?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/** How such a text starts. */
const maybeSpecial = /^[~NnTtFf\d+.]/;

/** The value of a text without quotes, if it reads as it is written. */
export function plainValue(text: string): unknown {
  if (!maybeSpecial.test(text) || !special.test(text)) return text;
  if (text === "true" || text === "false") return text === "true";
  const number = Number(text);
  return String(number) === text ? number : quit();
}

/** Whether a text without quotes can start with a character. Some of the others can, too, with care. */
export const startsPlain = (character: string): boolean =>
  !/[\s?:,[\]{}#&*!|>'"%@`-]/.test(character);

/** The text in quotes that starts at an offset, and where it ends: on the same line. */
export function quoted(content: string, start: number): readonly [text: string, end: number] {
  const mark = content[start];
  let text = "";
  let from = start + 1;
  for (let at = from; ; at++) {
    const character = content[at];
    if (character === "\n" || character === undefined) return quit();
    if (character === mark && !(mark === "'" && content[at + 1] === mark))
      return [text + content.slice(from, at), at + 1];
    if (character === mark || (character === "\\" && mark === '"')) {
      const escaped = content[at + 1];
      if (escaped !== mark && escaped !== "\\") return quit();
      text += content.slice(from, at) + escaped;
      from = at + 2;
      at++;
    }
  }
}

/** The text of lines in block style. */
export function blockText(style: string, lines: readonly string[]): string {
  const [kind, chomp] = style;
  if (lines.some((line) => line.startsWith(" ") || line.endsWith(" "))) return quit();
  const text = kind === "|" ? lines.join("\n") : folded(lines);
  return chomp === "-" ? text : `${text}\n`;
}

/** Lines become one; an empty line between them is a line break. */
const folded = (lines: readonly string[]): string =>
  lines
    .join("\n")
    .replace(/(?<!\n)\n(?!\n)/g, " ")
    .replace(/(?<!\n)\n(\n+)/g, "$1");
