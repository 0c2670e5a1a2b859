/** Where the brackets of a YAML file are, as its lexemes tell. */
export class Brackets {
  /** The brackets that are open, by their offsets. */
  readonly #open: number[] = [];
  /** The outermost brackets that are closed: where each starts and ends, in order. */
  readonly #closed: (readonly [start: number, end: number])[] = [];

  /** The innermost bracket that is open. */
  get opened(): number {
    return this.#open.at(-1) ?? 0;
  }

  note(lexeme: string, offset: number): void {
    if (lexeme === "[" || lexeme === "{") this.#open.push(offset);
    else if (lexeme === "]" || lexeme === "}") {
      const start = this.#open.pop();
      if (start !== undefined && this.#open.length === 0) this.#closed.push([start, offset]);
    }
  }

  contain(offset: number): boolean {
    return this.#closed.some(([start, end]) => start < offset && offset <= end);
  }
}
