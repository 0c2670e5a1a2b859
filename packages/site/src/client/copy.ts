import { element } from "./element.ts";

/** How long a button says that it has copied, in milliseconds. */
const said = 1500;

/** Puts a button on every block of code, which copies it. */
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
