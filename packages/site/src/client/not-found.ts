import { nearest } from "../nearest.ts";
import { element } from "./element.ts";
import { fetchRows } from "./rows.ts";

/** Shows the part of the 404 page in the language of the URL, and the codes nearest to it. */
const parts = [...document.querySelectorAll<HTMLElement>("not-found")];
const own =
  parts.findLast(({ dataset }) => location.pathname.startsWith(dataset.folder ?? "/")) ?? parts[0];
for (const part of parts) part.hidden = part !== own;

if (own) {
  const asked = location.pathname.slice(own.dataset.folder?.length ?? 1);
  const { codes, retired } = await fetchRows(own.dataset.rows ?? "");
  const found = nearest(asked, [...codes, ...retired]);
  const items = found.map((row) => {
    const link = element("a", { href: row.href }, element("code", {}, row.code));
    return element("li", {}, link, ` ${row.meaning}`);
  });
  own.querySelector(".nearest")?.append(...items);
  own.querySelector("section")?.toggleAttribute("hidden", items.length === 0);
}
