/** Goes to the page in the chosen language. */
class LanguageSelect extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector("select");
    select?.addEventListener("change", () => {
      location.pathname = select.value;
    });
    // A page restored from the browser's cache still shows the last choice.
    window.addEventListener("pageshow", ({ persisted }) => {
      const own = select?.querySelector<HTMLOptionElement>("option[selected]");
      if (persisted && select && own) select.selectedIndex = own.index;
    });
  }
}

customElements.define("language-select", LanguageSelect);
