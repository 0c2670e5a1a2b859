/** Leads to the page in the language that is chosen. */
class LanguageSelect extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector("select");
    select?.addEventListener("change", () => {
      location.pathname = select.value;
    });
    // A page that comes back from the browser's memory has the choice with which it was left.
    window.addEventListener("pageshow", ({ persisted }) => {
      const own = select?.querySelector<HTMLOptionElement>("option[selected]");
      if (persisted && select && own) select.selectedIndex = own.index;
    });
  }
}

customElements.define("language-select", LanguageSelect);
