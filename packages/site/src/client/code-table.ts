import {
  nextSort,
  queryOf,
  rowsIn,
  type Searchable,
  searchable,
  type View,
  viewIn,
} from "../table/view.ts";
import { type Child, codeElement, element } from "./element.ts";
import { fetchRows } from "./rows.ts";

/** How many rows are shown at once: enough for any screen, and rendered within a frame. */
const page = 100;

interface Words {
  readonly recoveries: Readonly<Record<string, string>>;
  readonly actors: Readonly<Record<string, string>>;
  readonly shown: string;
  readonly deprecated: string;
  readonly replacedBy: string;
}

/** Filters and sorts the table of codes. The view is in the URL. */
class CodeTable extends HTMLElement {
  #words: Words = JSON.parse(this.dataset.words ?? "{}");
  #columns = Array.from(
    this.querySelectorAll<HTMLElement>("th"),
    ({ dataset }) => dataset.column ?? "",
  );
  #form = this.querySelector("form") as HTMLFormElement;
  #body = this.querySelector("tbody") as HTMLElement;
  #more = this.querySelector(":scope > .more") as HTMLButtonElement;
  #all: readonly Searchable[] = [];
  #found: readonly Searchable[] = [];
  #shown = 0;

  async connectedCallback(): Promise<void> {
    const view = viewIn(location.search);
    this.#fill(view);
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.addEventListener("input", () => this.#change(this.#asked()));
    this.#form.addEventListener("reset", () => this.#change(viewIn("")));
    for (const head of this.querySelectorAll<HTMLElement>("th"))
      head.querySelector("button")?.addEventListener("click", () => {
        const { sort, ...asked } = this.#asked();
        this.#change({ ...asked, sort: nextSort(sort, head.dataset.column ?? "") });
      });
    this.#more.addEventListener("click", () => this.#showMore());
    window.addEventListener("popstate", () => {
      this.#fill(viewIn(location.search));
      this.#render();
    });
    const { codes } = await fetchRows(this.dataset.rows ?? "");
    this.#all = searchable(codes);
    this.dataset.ready = "";
    if (queryOf(this.#asked()) !== "" || this.#body.childElementCount < codes.length)
      this.#render();
  }

  /** The view that the controls describe. */
  #asked(): View {
    const data = new FormData(this.#form);
    const query = new URLSearchParams();
    for (const [name, value] of data) query.set(name, String(value));
    query.set("sort", this.dataset.sort ?? "");
    return viewIn(query.toString());
  }

  #fill(view: View): void {
    for (const control of this.#form.querySelectorAll<HTMLInputElement>("input, select"))
      control.value = view[control.name as keyof View] ?? "";
    this.dataset.sort = view.sort;
  }

  #change(view: View): void {
    this.dataset.sort = view.sort;
    history.replaceState(null, "", location.pathname + queryOf(view));
    this.#render(view);
  }

  #render(view: View = this.#asked()): void {
    this.#found = rowsIn(view, this.#all);
    this.#shown = 0;
    this.#body.replaceChildren();
    this.#showMore();
    const counts = { "{shown}": this.#found.length, "{total}": this.#all.length };
    const said = this.#words.shown.replace(/\{\w+\}/g, (name) =>
      String(counts[name as keyof typeof counts]),
    );
    (this.querySelector("output") as HTMLElement).textContent = said;
    (this.querySelector(".none") as HTMLElement).hidden = this.#found.length > 0;
    for (const head of this.querySelectorAll<HTMLElement>("th")) {
      const isSorted = view.sort.replace(/^-/, "") === head.dataset.column;
      const order = view.sort.startsWith("-") ? "descending" : "ascending";
      head.setAttribute("aria-sort", isSorted ? order : "none");
    }
  }

  #showMore(): void {
    const rows = this.#found.slice(this.#shown, this.#shown + page);
    this.#body.append(...rows.map((row) => this.#row(row)));
    this.#shown += rows.length;
    this.#more.hidden = this.#shown >= this.#found.length;
  }

  #row(row: Searchable): HTMLElement {
    const { recoveries, actors, deprecated, replacedBy } = this.#words;
    const { recovery, actor, replacedBy: other } = row;
    const badge = { class: "badge", "data-recovery": recovery ?? "" };
    const parts: Readonly<Record<string, readonly Child[]>> = {
      code: [
        element("a", { href: row.href }, codeElement(row.code)),
        row.name && " ",
        row.name && codeElement(row.name),
      ],
      meaning: [row.deprecated && element("em", {}, deprecated), ` ${row.meaning}`],
      action:
        row.action || !other
          ? [row.action]
          : [`${replacedBy}: `, element("a", { href: other.href }, codeElement(other.code))],
      status: [row.statuses.join(", ")],
      recovery: [recovery && element("span", badge, recoveries[recovery] ?? "")],
      actor: [actor && actors[actor]],
    };
    const cells = this.#columns.map((name) =>
      element("td", { role: "cell" }, ...(parts[name] ?? [])),
    );
    return element("tr", { role: "row" }, ...cells);
  }
}

customElements.define("code-table", CodeTable);
