import { excerptOf } from "../problems/excerpt.ts";
import type { Level, Place, Problem } from "../problems/problem.ts";
import { brief } from "../text/brief.ts";

/** A file as read; the path is shown to people. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Its size in bytes, if it is too large to read. */
  readonly size?: number;
}

/** A decoded file that can locate an offset. */
export class Text {
  readonly path: string;
  readonly content: string;
  #lineStarts: number[] | undefined;

  constructor(path: string, content: string) {
    this.path = path;
    this.content = content;
  }

  place(offset: number): Place {
    this.#lineStarts ??= lineStartsOf(this.content);
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file: this.path, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  problem(
    offset: number,
    rule: string,
    message: string,
    fix: string,
    level: Level = "error",
  ): Problem {
    const place = this.place(offset);
    return {
      ...place,
      rule,
      level,
      message: brief(message),
      fix: brief(fix),
      ...excerptOf(this.content, offset, place),
    };
  }
}

function lineStartsOf(content: string): number[] {
  const starts = [0];
  for (let end = content.indexOf("\n"); end !== -1; end = content.indexOf("\n", end + 1))
    starts.push(end + 1);
  return starts;
}
