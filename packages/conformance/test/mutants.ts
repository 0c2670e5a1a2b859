import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A runtime that breaks a sentence: in its sources an anchor is replaced by another text. */
export interface Mutant {
  readonly sentence: string;
  /** It stands in the sources once, in whatever file and however that is laid out. */
  readonly anchor: string;
  readonly replacement: string;
}

const folder = join(import.meta.dirname, "mutants");

/** Every mutant in `mutants/`: an anchor, then what breaks a sentence in its place, each after its sentence. */
export const mutants = (): Mutant[] =>
  readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), "utf8").trimEnd().split("\n\n").flatMap(parse),
  );

function parse(text: string): Mutant[] {
  const [first = "", ...lines] = text.split("\n");
  const [, anchor] = /^-(.+)$/.exec(first) ?? [];
  return lines.map((line) => {
    const [, sentence, replacement] = /^\+(\w+) (.*)$/.exec(line) ?? [];
    if (!anchor || !sentence || replacement === undefined) throw new Error(`No mutant: ${text}`);
    return { sentence, anchor, replacement };
  });
}

/** The file that has a mutant's anchor, and its text with the replacement. */
export function mutate(
  sources: Readonly<Record<string, string>>,
  { anchor, replacement }: Mutant,
): Readonly<Record<string, string>> {
  const places = Object.entries(sources).flatMap(([file, text]) =>
    [...text.matchAll(laidOut(anchor))].map((found) => ({ file, text, found })),
  );
  const [place, ...others] = places;
  if (!place || others.length > 0)
    throw new Error(
      `${anchor} stands in ${places.length} places. Adapt the mutant to the runtime.`,
    );
  const { file, text, found } = place;
  const end = found.index + found[0].length;
  return { [file]: text.slice(0, found.index) + replacement + text.slice(end) };
}

/** A text, but with any white space between its words and signs, and commas where a formatter puts them. */
function laidOut(anchor: string): RegExp {
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(anchor) ?? [];
  const parts = inner.match(/\w+|[^\w\s]/g) ?? [];
  const source = parts.map((part, index) => {
    const isWord = /\w/.test(part);
    const escaped = isWord ? part : `\\${part}`;
    if (index === 0) return escaped;
    const isBetweenWords = isWord && /\w/.test(parts[index - 1] ?? "");
    const comma = /[)\]}]/.test(part) ? ",?\\s*" : "";
    return (isBetweenWords ? "\\s+" : "\\s*") + comma + escaped;
  });
  return new RegExp(before + source.join("") + after, "g");
}
