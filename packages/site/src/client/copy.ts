import { element } from "./element.ts";

/** How many milliseconds a button says that it has copied. */
const said = 1500;

/** Adds a copy button to every block of code. */
const content = document.querySelector<HTMLElement>(".sl-markdown-content");
const { copy = "", copied = "" } = content?.dataset ?? {};
for (const figure of document.querySelectorAll<HTMLElement>("figure.copyable")) {
  const button = element("button", { type: "button", class: "copy" }, copy);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(figure.querySelector("pre")?.textContent ?? "");
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, said);
  });
  figure.append(button);
}
