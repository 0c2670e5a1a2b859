import type { Labels } from "@org/error-codegen";
import { mask } from "../explain/mask.ts";
import { readError } from "../explain/read.ts";
import type { Rows } from "../rows.ts";
import { explanation } from "./explanation.ts";
import { fetchRows } from "./rows.ts";

/** Explains what is pasted into it while it is typed. Nothing leaves the page, or stays behind. */
class ExplainBox extends HTMLElement {
  #labels: Labels = JSON.parse(this.dataset.labels ?? "{}");
  #rows: Rows | undefined;
  #input = this.querySelector("textarea") as HTMLTextAreaElement;
  #answer = this.querySelector(".answer") as HTMLElement;
  #clear = this.querySelector("[data-do=clear]") as HTMLButtonElement;

  connectedCallback(): void {
    this.#input.addEventListener("input", () => this.#explain());
    this.#clear.addEventListener("click", () => this.#show(""));
    this.querySelector("[data-do=example]")?.addEventListener("click", () =>
      this.#show(this.dataset.example ?? ""),
    );
    if (this.#input.value) this.#explain();
    fetchRows(this.dataset.rows ?? "").then((rows) => {
      this.#rows = rows;
      if (this.#input.value) this.#explain();
    });
  }

  #show(text: string): void {
    this.#input.value = text;
    this.#explain();
    this.#input.focus();
    this.#input.setSelectionRange(0, 0);
    this.#input.scrollTop = 0;
  }

  #explain(): void {
    const text = this.#input.value;
    const masked = mask(text);
    if (masked !== text) {
      const end = this.#input.selectionEnd + masked.length - text.length;
      this.#input.value = masked;
      this.#input.setSelectionRange(end, end);
    }
    this.#clear.disabled = text === "";
    this.#answer.replaceChildren();
    if (text.trim() === "") return;
    const parts = explanation(readError(text), this.#labels, this.#rows);
    this.#answer.append(...parts);
    if (masked.includes("••••")) this.#note(this.#labels.explainMasked);
  }

  #note(text: string): void {
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = text;
    this.#answer.append(note);
  }
}

customElements.define("explain-box", ExplainBox);
