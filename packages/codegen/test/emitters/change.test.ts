import { describe, expect, test } from "vitest";
import { emitters } from "../../src/index.ts";
import { compiled, emitted, golden, type Yaml } from "./compiled.ts";

const before = compiled(golden);

/** Changes to a text, and what each must change in every emitter that says it. */
const texts = [
  { what: "a meaning", old: "Unknown ISBN", now: "No book has this ISBN" },
  { what: "an action", old: "Order later", now: "Wait for the next delivery" },
  { what: "a cause", old: "No such book or order", now: "It was never there" },
];

describe.each(emitters)("what $name emits", async (emitter) => {
  const files = await emitted(emitter, before);

  test.each(texts)(
    "changes with $what on the lines that say it, and nowhere else",
    async (change) => {
      const { old, now } = change;
      const after = await emitted(emitter, compiled(edited(old, now)));
      expect([...after.keys()]).toEqual([...files.keys()]);
      let lines = 0;
      for (const [path, text] of files) {
        const other = after.get(path) ?? "";
        if (text.includes(old)) lines += text.split(old).length - 1;
        expect(other, path).toBe(text.replaceAll(old, now));
      }
      expect(lines).toBeGreaterThan(0);
    },
  );

  // One emitter writes codes into a list on one line: that of OpenAPI, at the end of descriptions.
  test("grows by lines when a code is added, and loses none", async () => {
    const after = await emitted(emitter, compiled(edited(...addedCode)));
    const added: string[] = [];
    for (const [path, text] of files) {
      const { lost, more } = compare(...withoutLists(text, after.get(path) ?? ""));
      expect(lost, path).toEqual([]);
      added.push(...more);
    }
    expect(added.join("\n")).toContain("invoice_missing");
  });
});

/** A code that stands in the middle of every list, so that no comma moves. */
const addedCode = [
  "  isbn_unknown:\n",
  `  invoice_missing:
    category: stock
    meaning: The invoice is missing
    action: Ask for the invoice
    statuses: [409, 404]
    recovery: correctable
    actor: caller
  isbn_unknown:
`,
] as const;

/** The golden catalogue with one place of its YAML written otherwise. */
function edited(old: string, now: string): Yaml {
  const entries = Object.entries(golden).map(([path, text]) => [path, text.replace(old, now)]);
  return Object.fromEntries(entries);
}

const withoutLists = (...texts: [string, string]): [string, string] =>
  texts.map((text) => text.replaceAll(/(?<=Codes with status \w+: )`.*`/g, "")) as [string, string];

/** Which lines of a text are gone from another, and which are new there, in order. */
function compare(text: string, other: string): { lost: string[]; more: string[] } {
  const left = text.split("\n");
  const more: string[] = [];
  for (const line of other.split("\n"))
    if (line === left[0]) left.shift();
    else more.push(line);
  return { lost: left, more };
}
