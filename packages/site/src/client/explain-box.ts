import type { Labels } from "@org/error-codegen";
import { inProgram, programNames } from "@org/error-codegen/pasted";
import { mask, masked } from "../explain/mask.ts";
import { maxPasted } from "../limits.ts";
import type { Rows } from "../rows.ts";
import type { Explained } from "./explain-worker.ts";
import { Explainer } from "./explainer.ts";
import { explanation } from "./explanation.ts";
import { fetchRows } from "./rows.ts";

/**
 * Explains an error as it is typed or pasted. Nothing is sent or stored. What it explains with is as large as
 * the catalogue, so it is loaded once someone starts to use the box.
 */
class ExplainBox extends HTMLElement {
  #labels: Labels = JSON.parse(this.dataset.labels ?? "{}");
  #rows: Rows | undefined;
  #codes: ReadonlySet<string> = new Set();
  /** What is sent for each key, and for each name in programs. */
  #keys: ReadonlyMap<string, string> = new Map();
  #inPrograms: ReadonlyMap<string, string> = new Map();
  #explainer: Explainer | undefined;
  #isReady = false;
  #input = this.querySelector("textarea") as HTMLTextAreaElement;
  #shown = this.querySelector(".explanation") as HTMLElement;
  /** The part of an overlong text that was kept. */
  #cut = "";
  #clear = this.querySelector("[data-do=clear]") as HTMLButtonElement;

  connectedCallback(): void {
    this.addEventListener("focusin", () => this.#load());
    this.#input.addEventListener("input", () => this.#explain());
    this.#clear.addEventListener("click", () => this.#show(""));
    this.querySelector("[data-do=example]")?.addEventListener("click", () =>
      this.#show(this.dataset.example ?? ""),
    );
    if (this.#input.value) this.#explain();
  }

  async #load(): Promise<void> {
    if (this.#explainer) return;
    this.#explainer = new Explainer((error) => this.#tell(error));
    // Without the rows, the tables of the worker still explain.
    this.#rows = await fetchRows(this.dataset.rows ?? "").catch(() => undefined);
    const { codes, retired } = this.#rows ?? { codes: [], retired: [] };
    const all = [...codes, ...retired];
    this.#codes = new Set(all.flatMap(({ code, aliases = [] }) => [code, ...aliases]));
    this.#keys = new Map(all.flatMap(({ name, code }) => (name ? [[name, code]] : [])));
    this.#explainer.know(this.#keys);
    const inPrograms = all.flatMap(({ identifier, constant, code }) =>
      programNames(identifier, constant).map((name) => [name, code] as const),
    );
    // Where two share a name, the last entry stays: a code, not one that is retired.
    this.#inPrograms = new Map(inPrograms.reverse());
    this.#isReady = true;
    this.#explain();
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
    this.#clear.disabled = text === "";
    if (!this.#isReady) {
      this.#shown.ariaBusy = "true";
      this.#load();
      return;
    }
    const shown = mask(text.slice(0, maxPasted), (word) => this.#codes.has(word));
    if (text.length > maxPasted) this.#cut = shown;
    if (shown !== text) {
      const end = this.#input.selectionEnd + shown.length - text.length;
      this.#input.value = shown;
      this.#input.setSelectionRange(end, end);
    }
    const isEmpty = shown.trim() === "";
    this.#explainer?.read(isEmpty ? "" : (this.#sentFor(shown.trim()) ?? shown));
    if (isEmpty) this.#shown.replaceChildren();
    this.#shown.ariaBusy = String(!isEmpty);
  }

  /** What is sent for a code that a text names otherwise. */
  #sentFor(text: string): string | undefined {
    if (this.#codes.has(text)) return;
    return this.#keys.get(text) ?? this.#inPrograms.get(inProgram(text) ?? text);
  }

  #tell(error: Explained): void {
    const parts = explanation(error, this.#labels, this.#rows);
    this.#shown.replaceChildren(...parts);
    const { value } = this.#input;
    if (value.includes(masked)) this.#note(this.#labels.explainMasked);
    if (value !== "" && value === this.#cut) {
      const count = maxPasted.toLocaleString(document.documentElement.lang);
      this.#note(this.#labels.explainCut.replace("{count}", count));
    }
    this.#shown.ariaBusy = "false";
  }

  #note(text: string): void {
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = text;
    this.#shown.append(note);
  }
}

customElements.define("explain-box", ExplainBox);
