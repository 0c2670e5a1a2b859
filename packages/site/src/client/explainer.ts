import type { Explained } from "./explain-worker.ts";

/**
 * Reads errors in a worker, one at a time. While it reads one text, only the latest new one waits, and the
 * result of an outdated text is dropped.
 */
export class Explainer {
  readonly #worker = new Worker(new URL("./explain-worker.ts", import.meta.url), {
    type: "module",
  });
  readonly #tell: (error: Explained) => void;
  #isReading = false;
  #wanted: string | undefined;

  constructor(tell: (error: Explained) => void) {
    this.#tell = tell;
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Explained>) => {
      this.#isReading = false;
      if (this.#wanted === undefined) this.#tell(data);
      else if (this.#wanted !== "") this.#send(this.#wanted);
      else this.#wanted = undefined;
    });
  }

  /** Tells what is sent for the keys of codes, which texts can name. */
  know(keys: ReadonlyMap<string, string>): void {
    this.#worker.postMessage(keys);
  }

  /** Reads a text; an empty one cancels the last request. */
  read(text: string): void {
    if (this.#isReading) this.#wanted = text;
    else if (text !== "") this.#send(text);
  }

  #send(text: string): void {
    this.#wanted = undefined;
    this.#isReading = true;
    this.#worker.postMessage(text);
  }
}
