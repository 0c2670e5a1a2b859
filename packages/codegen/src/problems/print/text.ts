import type { Problem } from "../problem.ts";
import { colors, paint } from "./paint.ts";
import { Tally } from "./tally.ts";

/**
 * For people: each problem with its place, fact, line and remedy; then how many there are.
 *
 * @param remark What is said of the warnings behind their number.
 */
export function text(
  problems: readonly Problem[],
  color: boolean,
  perRule: number = Infinity,
  remark: string = " that you can leave",
): string {
  if (problems.length === 0) return "";
  const tally = new Tally(perRule);
  const groups = together(problems.filter((problem) => tally.add(problem)));
  const blocks = groups.map((group) => {
    const facts = group.map((problem) => factOf(problem, color)).join("");
    return `${facts}  ${paint(color, 36, "fix:")} ${visible(group[0].fix)}\n`;
  });
  return `${blocks.join("\n")}\n${tally.print(color, remark)}`;
}

type Group = readonly [Problem, ...Problem[]];

/** Problems with one remedy together, if they are with whole files: it is said once, after all of their facts. */
function together(problems: readonly Problem[]): Group[] {
  const groups = new Map<unknown, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const { rule, level, fix, excerpt } = problem;
    const key = excerpt === undefined ? [level, rule, fix].join("\0") : {};
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()];
}

/** The place, the rule and the fact, and the line if the file has one. */
function factOf(problem: Problem, color: boolean): string {
  const { file, line, column, rule, level, message } = problem;
  const place = paint(color, 1, `${visible(file)}:${line}:${column}`);
  const name = paint(color, colors[level], level === "warning" ? `${rule} (warning)` : rule);
  return `${place}  ${name}  ${visible(message)}\n${excerpt(problem, color)}`;
}

/** The line with a caret below the place, aligned even after tabs and wide characters. */
function excerpt({ line, level, excerpt, caret = 0 }: Problem, color: boolean): string {
  if (!excerpt) return "";
  const number = String(line);
  const gutter = " ".repeat(number.length);
  const before = Array.from(visible(excerpt.slice(0, caret)), blank).join("");
  const mark = paint(color, colors[level], "^");
  return `  ${number} | ${visible(excerpt)}\n  ${gutter} | ${before}${mark}\n`;
}

/** White space as wide as a character is in a terminal. */
function blank(character: string): string {
  if (character === "\t") return "\t";
  if (/\p{M}/u.test(character)) return "";
  return wide.test(character) ? "  " : " ";
}

const wide =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/u;

/**
 * Escapes what could control a terminal or a GitHub workflow: control characters, bidi marks, and `##[`,
 * which starts a command anywhere in a line.
 */
export const visible = (value: string): string =>
  value.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
    /(?<=##)\[|[\0-\x08\x0A-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
