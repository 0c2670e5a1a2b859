import type { Explained } from "./explain-worker.ts";

/**
 * Reads errors off the page's own thread, one text after the other. A text that comes while another is
 * read takes the place of the one that waits; what was read of a text that is no more is not told.
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

  /** Asks what a text says; an empty one takes back what was asked before. */
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
