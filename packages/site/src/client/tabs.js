// @ts-check
/** Runs right after the tabs and before they are painted, so that the remembered choice shows at once. */
(() => {
  const key = "code-language";
  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // Storage can be forbidden.
    }
  };
  /** @type {NodeListOf<HTMLElement>} */
  const sets = document.querySelectorAll("code-tabs");
  for (const set of sets) {
    /** @type {NodeListOf<HTMLElement>} */
    const buttons = set.querySelectorAll("[role=tab]");
    const tabs = [...buttons];
    const choose = (/** @type {HTMLElement} */ chosen) => {
      for (const tab of tabs) {
        const isChosen = tab === chosen;
        tab.setAttribute("aria-selected", String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
        const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
        panel?.toggleAttribute("hidden", !isChosen);
      }
    };
    const first = tabs[0];
    if (first) choose(tabs.find((tab) => tab.textContent === remembered()) ?? first);
    set.addEventListener("click", ({ target }) => {
      const tab = tabs.find((one) => one === target);
      if (!tab) return;
      choose(tab);
      try {
        localStorage.setItem(key, tab.textContent ?? "");
      } catch {
        // Then the choice is remembered only on this page.
      }
    });
    set.addEventListener("keydown", (event) => {
      const at = tabs.findIndex((one) => one === event.target);
      const steps = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
      const to = steps[/** @type {keyof typeof steps} */ (event.key)];
      if (at === -1 || to === undefined) return;
      event.preventDefault();
      const tab = tabs[(to + tabs.length) % tabs.length];
      tab?.focus();
      tab?.click();
    });
  }
})();
