import type { Cell } from "../table.ts";

/** A comment in a source. */
export interface Comment {
  readonly from: number;
  readonly to: number;
}

/** Comments that speak to tools. */
const directive =
  /^(?:go:|nolint|eslint-|biome-|@ts-|prettier-|tslint:|noqa|type:|pylint:|mypy:|fmt:|buf:lint|region\b|endregion\b|[-=*#/~_\s]*$)/;

/** Finds the comments that explain something: those right above it, and the one behind it. */
export class Comments {
  readonly #content: string;
  readonly #comments: readonly Comment[];

  /** @param comments In the order of the source. */
  constructor(content: string, comments: readonly Comment[]) {
    this.#content = content;
    this.#comments = comments;
  }

  /** The comment above an offset, or else the one behind the other. */
  of(from: number, to: number): Cell | undefined {
    const above = this.#above(from);
    const behind = this.#behind(to);
    const cell = above && this.#cell(above);
    return cell ?? (behind && this.#cell([behind]));
  }

  /** Whether the comment above an offset is in lines, with an empty line above it, as headings are. */
  isHeading(from: number): boolean {
    const [first] = this.#above(from) ?? [];
    if (!first || this.#content.startsWith("/*", first.from)) return false;
    return /(?:^|[{(:\n][ \t]*\n)[ \t]*$/.test(
      this.#content.slice(Math.max(0, first.from - 200), first.from),
    );
  }

  #above(from: number): Comment[] | undefined {
    const found: Comment[] = [];
    let next = from;
    for (let index = this.#indexBefore(from); index >= 0; index--) {
      const comment = this.#comments[index];
      if (!comment || !/^[ \t]*\n?[ \t]*$/.test(this.#content.slice(comment.to, next))) break;
      const start = this.#content.lastIndexOf("\n", comment.from - 1) + 1;
      if (this.#content.slice(start, comment.from).trim() !== "") break;
      found.unshift(comment);
      next = comment.from;
      if (this.#isBlock(comment)) break;
    }
    return found.length > 0 ? found : undefined;
  }

  #behind(to: number): Comment | undefined {
    const comment = this.#comments[this.#indexBefore(to) + 1];
    return comment && /^[ \t]*[,;)]*[ \t]*$/.test(this.#content.slice(to, comment.from))
      ? comment
      : undefined;
  }

  /** The index of the last comment that ends before an offset. */
  #indexBefore(offset: number): number {
    let low = 0;
    let high = this.#comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#comments[middle]?.to ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #isBlock = ({ from }: Comment): boolean => this.#content.startsWith("/*", from);

  #cell(comments: readonly Comment[]): Cell | undefined {
    const [first] = comments;
    const lines = comments.flatMap((comment) => {
      const source = this.#content.slice(comment.from, comment.to);
      return this.#isBlock(comment)
        ? linesOfBlock(source)
        : [source.replace(/^(?:\/\/[/!]?|#+)[ \t]?/, "")];
    });
    return (
      first &&
      commentCell(
        first.from,
        lines.filter((line) => !directive.test(line) || line.trim() === ""),
      )
    );
  }
}

/** The lines of a comment with marks at its ends, without those and the stars before each line. */
const linesOfBlock = (source: string): string[] =>
  source
    .replace(/^\/\*[*!]?[ \t]*|[ \t]*\*+\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^[ \t]*\*[ \t]?/, "").trimEnd());

/** Lines as the comment of something, with what they say of its end. */
export function commentCell(at: number, lines: readonly string[]): Cell | undefined {
  const kept: string[] = [];
  let deprecated: string | undefined;
  for (const line of lines) {
    const [, reason] = /^\s*(?:@deprecated\b:?|Deprecated:)\s*(.*)$/.exec(line) ?? [];
    const isMore = deprecated !== undefined && line.trim() !== "" && !/^\s*@\w/.test(line);
    if (reason !== undefined) deprecated = reason.trim();
    else if (isMore && deprecated !== "") deprecated = `${deprecated} ${line.trim()}`;
    else kept.push(line);
  }
  const value = dedent(kept);
  if (value === "" && deprecated === undefined) return;
  return { at, value, isComment: true, ...(deprecated !== undefined && { deprecated }) };
}

/** Lines without the white space that all but the first of them start with. */
export function dedent(lines: readonly string[]): string {
  const [first = "", ...rest] = lines;
  const depths = rest.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const depth = depths.length > 0 ? Math.min(...depths) : 0;
  return [first.trimStart(), ...rest.map((line) => line.slice(depth))]
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}
