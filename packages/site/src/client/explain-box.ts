import type { Labels } from "@org/error-codegen";
import { inProgram, pathsOf, programNames } from "@org/error-codegen/pasted";
import { mask, masked } from "../explain/mask.ts";
import { maxPasted } from "../limits.ts";
import type { Rows, StatusRow } from "../rows.ts";
import { Explainer } from "./explainer.ts";
import { type Explained, explanation, ofStatus } from "./explanation.ts";
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
  /** What the page with each path is about. */
  #pages: ReadonlyMap<string, string | StatusRow> = new Map();
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
    const { codes, retired, statuses } = this.#rows ?? { codes: [], retired: [], statuses: [] };
    const all = [...codes, ...retired];
    this.#codes = new Set(all.flatMap(({ code, aliases = [] }) => [code, ...aliases]));
    this.#keys = new Map(all.flatMap(({ name, code }) => (name ? [[name, code]] : [])));
    this.#explainer.know(this.#keys);
    const inPrograms = all.flatMap(({ identifier, constant, code }) =>
      programNames(identifier, constant).map((name) => [name, code] as const),
    );
    // Where two share a name, the last entry stays: a code, not one that is retired.
    this.#inPrograms = new Map(inPrograms.reverse());
    this.#pages = new Map<string, string | StatusRow>([
      ...statuses.map((row) => [this.#pathOf(row), row] as const),
      ...all.map((row) => [this.#pathOf(row), row.code] as const),
    ]);
    this.#isReady = true;
    this.#explain();
  }

  /** The path of a page below those of its language, where the rows are, too. */
  #pathOf({ href }: { readonly href: string }): string {
    return href.slice((this.dataset.rows ?? "").lastIndexOf("/") + 1);
  }

  /** What a text is about that is the address of a page: the permanent one, or the one here. */
  #pageAt(text: string): string | StatusRow | undefined {
    const here = new URL(".", new URL(this.dataset.rows ?? "", location.href)).href;
    const paths = [this.#rows?.docs ?? here, here].flatMap((pages) => pathsOf(text, pages));
    return paths.flatMap((path) => this.#pages.get(path) ?? [])[0];
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
    const meant = this.#meant(shown.trim());
    const isStatus = typeof meant === "object";
    this.#explainer?.read(isEmpty || isStatus ? "" : (meant ?? shown));
    if (isEmpty) this.#shown.replaceChildren();
    this.#shown.ariaBusy = String(!isEmpty);
    if (isStatus) this.#tell(ofStatus(meant));
  }

  /** What a text names: a code, as it is sent, or a status or class that has a page. */
  #meant(text: string): string | StatusRow | undefined {
    const isClass = ({ status }: StatusRow): boolean => status === text && status.endsWith("xx");
    return this.#sentFor(text) ?? this.#pageAt(text) ?? this.#rows?.statuses.find(isClass);
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
