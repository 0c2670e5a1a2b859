import { mergedLines } from "./merge-conflict.ts";

const resolve =
  "Keep what is right of both sides, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.";

/** The outermost key of a side that comes last, and how far it is indented. */
interface LastKey {
  readonly key: string;
  readonly indent: number;
}

/** A conflict in a file of people. */
class Conflict {
  readonly at: number;
  ours: LastKey | undefined;
  theirs: LastKey | undefined;
  /** The lines after it that both sides have alike. */
  first = 0;
  count = 0;

  constructor(at: number) {
    this.at = at;
  }

  /** Whether two new entries end with a line, of which git leaves one copy. */
  shares(text: string): boolean {
    const { ours, theirs } = this;
    if (!ours || !theirs || ours.key === theirs.key || ours.indent !== theirs.indent) return false;
    return indentOf(text) > ours.indent && text.trim() !== "";
  }

  get fix(): string {
    const { first, count, ours, theirs } = this;
    if (count === 0) return resolve;
    const [lines, them] =
      count === 1
        ? [`Line ${first} belongs`, "it"]
        : [`Lines ${first} to ${first + count - 1} belong`, "them"];
    return `${resolve} ${lines} to both ${ours?.key} and ${theirs?.key}: if you keep both, write ${them} below each.`;
  }
}

/** Every conflict that a merge left in a YAML file: where it is, and how to resolve it. */
export function conflictsIn(
  content: string,
): readonly { readonly at: number; readonly fix: string }[] {
  const found: Conflict[] = [];
  let [at, line, isAfter] = [0, 0, false];
  for (const { text, part } of mergedLines(content)) {
    line++;
    const last = found.at(-1);
    if (text.startsWith("<<<<<<< ")) found.push(new Conflict(at));
    else if (part === "ours" && last) last.ours = laterKey(last.ours, text);
    else if (part === "theirs" && last) last.theirs = laterKey(last.theirs, text);
    else if (part === "mark" && last) last.first = line + 1;
    isAfter = part === "mark" || (part === undefined && isAfter && last?.shares(text) === true);
    if (isAfter && part === undefined && last) last.count++;
    at += text.length + 1;
  }
  return found;
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

function laterKey(before: LastKey | undefined, text: string): LastKey | undefined {
  const [, key] = /^ *([^\s#:-][^:]*):(?: |$)/.exec(text) ?? [];
  const indent = indentOf(text);
  return key === undefined || (before && indent > before.indent) ? before : { key, indent };
}
