/** So many elements in each other are read. Of more, the stack overflows, and the time grows with their square. */
export const maxNesting = 50;

/** Elements that have no end, or that the next of their kind ends. */
const endless = new Set(
  "area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr track wbr".split(
    " ",
  ),
);

/** Whether more elements are open at once in HTML than are read. Ends that are missing count, as browsers see it. */
export function isTooNested(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, end, tag = ""] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = tag.toLowerCase();
    if (endless.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (end !== "" && count === 0) continue;
    const step = end === "" ? 1 : -1;
    open.set(name, count + step);
    depth += step;
    if (depth > maxNesting) return true;
  }
  return false;
}
