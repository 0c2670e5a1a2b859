/** The positions of brackets in a YAML file, found among its lexemes. */
export class Brackets {
  /** The offsets of open brackets. */
  readonly #open: number[] = [];
  /** The start and end of each outermost closed pair, in order. */
  readonly #closed: (readonly [start: number, end: number])[] = [];

  /** The innermost open bracket. */
  get opened(): number {
    return this.#open.at(-1) ?? 0;
  }

  /** Whether a lexeme closes a bracket, and none is open. */
  closesNothing(lexeme: string): boolean {
    return this.#open.length === 0 && isClose(lexeme);
  }

  note(lexeme: string, offset: number): void {
    if (lexeme === "[" || lexeme === "{") this.#open.push(offset);
    else if (isClose(lexeme)) {
      const start = this.#open.pop();
      if (start !== undefined && this.#open.length === 0) this.#closed.push([start, offset]);
    }
  }

  contain(offset: number): boolean {
    return this.#closed.some(([start, end]) => start < offset && offset <= end);
  }
}

const isClose = (lexeme: string): boolean => lexeme === "]" || lexeme === "}";
