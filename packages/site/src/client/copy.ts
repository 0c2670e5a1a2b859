/** How many milliseconds a button says that it has copied. */
const said = 1500;

/** Makes the button of each block of code copy it. */
for (const button of document.querySelectorAll<HTMLElement>("button.copy")) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(
      button.parentElement?.querySelector("code")?.textContent ?? "",
    );
    button.dataset.done = "";
    setTimeout(() => delete button.dataset.done, said);
  });
}
