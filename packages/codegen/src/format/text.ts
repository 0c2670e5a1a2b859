import type { Problem } from "../problem.ts";

/** As much of a line as is shown around the spot. */
const maxExcerpt = 100;

const paint = (color: boolean, code: number, text: string): string =>
  color ? `\x1b[${code}m${text}\x1b[0m` : text;

/** For people: the place, the fact, the line with a caret, the remedy. */
export function text(problems: readonly Problem[], color: boolean): string {
  if (problems.length === 0) return "";
  const blocks = problems.map(({ file, line, column, rule, message, fix, excerpt }) => {
    const place = paint(color, 1, `${file}:${line}:${column}`);
    const head = `${place}  ${paint(color, 31, rule)}  ${visible(message)}\n`;
    const shown = excerpt ? caret(excerpt, line, column, color) : "";
    return `${head}${shown}  ${paint(color, 36, "fix:")} ${visible(fix)}\n`;
  });
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return `${blocks.join("\n")}\n${paint(color, 1, count)}\n`;
}

/** The line and a caret below the column, aligned even behind tabs and wide characters. */
function caret(excerpt: string, line: number, column: number, color: boolean): string {
  const number = String(line);
  const gutter = " ".repeat(number.length);
  const start = Math.max(0, column - 1 - maxExcerpt / 2);
  const before = excerpt.slice(start, column - 1);
  const shown = excerpt.slice(start, start + maxExcerpt);
  const pad = Array.from(visible(before), (character) =>
    character === "\t" ? "\t" : " ".repeat(isWide(character) ? 2 : 1),
  );
  const mark = paint(color, 31, "^");
  return `  ${number} | ${visible(shown)}\n  ${gutter} | ${pad.join("")}${mark}\n`;
}

const isWide = (character: string): boolean =>
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u.test(
    character,
  );

/** Text that cannot steer the terminal: controls and bidi marks are written out. */
const visible = (value: string): string =>
  value.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
    /[\0-\x08\x0A-\x1F\x7F-\x9F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
