import { describe, expect, test } from "vitest";
import { authored } from "../../src/emitters/markdown/authored.ts";
import { alive, elements, renderers, textOf } from "./rendered.ts";

describe("Markdown of an author", () => {
  test.each([
    'Plain text with *emphasis*, `code`, and [a link](https://example.com/ "title").',
    "1 < 2, a <= b, x -> y & so on; see <https://example.com/?a=1>.",
    "Use `<model>` (`Map<K, V>`), or `a`.\n\n- one `<b>`\n- two",
    '```html\n<script src="x"></script>\n[a](javascript:x)\n```\n\nand\n\n~~~\n<b>\n~~~\n\nafter',
    "| a | b |\n| --- | --- |\n| `<b>` | [c](../codes/c.md) |",
    "\\[a\\](javascript:x) and \\[a\\]: javascript:x",
    "[a][b] and [c](#d) and [e](mailto:f@example.com)\n\n[b]: https://example.com/",
  ])("is unchanged if nothing in it runs: %j", (markdown) => {
    expect(authored(markdown)).toBe(markdown);
  });

  test.each([
    ["<b>bold</b>", "&lt;b>bold&lt;/b>"],
    ["\\<b>", "&lt;b>"],
    ["\\\\<b>", "\\\\&lt;b>"],
    ["[a](javascript:x)", "[a&#93;(javascript:x)"],
    ["[a](JavaScript&#58;x) [b](vbscript:x)", "[a&#93;(JavaScript&#58;x) [b&#93;(vbscript:x)"],
    ["[a\\\\](javascript:x)", "[a\\\\&#93;(javascript:x)"],
    ["[a]: data:text/html,x", "[a&#93;: data:text/html,x"],
    ["```\nopen", "```\nopen\n```"],
    ["before\n\n~~~~ js\nopen\n~~~", "before\n\n~~~~ js\nopen\n~~~\n~~~~"],
    ["````\n```\n<b>\n```\n````\n<b>", "````\n```\n<b>\n```\n````\n&lt;b>"],
    ["- a\n  ```\n  <b>\n  ```", "- a\n  ```\n  &lt;b>\n  ```"],
  ])("%j becomes %j", (markdown, written) => {
    expect(authored(markdown)).toBe(written);
  });

  test("does not swallow the text after it with an open fence", () => {
    for (const open of ["```\ncode", "~~~\ncode", "````\n```\n````\n```", "```"])
      for (const render of Object.values(renderers)) {
        const [heading] = elements(render(`${authored(open)}\n\n## After\n`), "h2");
        expect(heading && textOf(heading), open).toBe("After");
      }
  });

  test.each([
    "a\n ~~~\n```\n~~~\n<script>1</script>\n```",
    "```\na\n  ```\n<script>1</script>\n```",
    "[a\n~~~]: b\n- c\n```\n```\n<script>1</script>\n~~~",
    "`a\nb `<script>1</script>` c",
    "- `a\n- b `c` <script>1</script> `d`",
    "www.example.com/`<script>1</script>`",
    "| a | b |\n| --- | --- |\n| `c | <script>1</script>` |",
  ])("shows its HTML in every Markdown parser, even where code might be: %j", (markdown) => {
    for (const render of Object.values(renderers))
      expect(alive(render(`${authored(markdown)}\n`))).toEqual([]);
    const live = Object.values(renderers).flatMap((render) => alive(render(markdown)));
    expect(live).toContain("script");
  });

  test.each(["[", "\\", "`", "```\n", "<", "](", "[`a` ", "\\<", "~~~~", " `"])(
    "takes no longer than it is long: %j, over and over",
    (piece) => {
      const written = authored(`${piece.repeat(200_000)}]`);
      expect(written.length).toBeGreaterThanOrEqual(piece.trim().length * 200_000);
    },
  );

  test("does nothing in any Markdown parser, in any combination of pieces", () => {
    const runs: string[] = [];
    let links = 0;
    for (let seed = 1; seed <= 600; seed++) {
      const markdown = shuffled(seed);
      for (const [reader, render] of Object.entries(renderers)) {
        const html = render(`${authored(markdown)}\n`);
        const found = alive(html).filter((what) => !what.startsWith("input"));
        if (found.length > 0) runs.push(`${reader}: ${JSON.stringify(markdown)}: ${found}`);
        links += elements(html, "a").length;
      }
    }
    expect(runs).toEqual([]);
    expect(links).toBeGreaterThan(200);
  });
});

const pieces = [
  ..."`|`|``|```|~~~|\n|\n\n|\n|\n- |\n> |\n1. |\n    |  |\\|(|)|[|]|!".split("|"),
  "|",
  "\n| --- |\n",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<b",
  "<!--",
  "-->",
  "<?x",
  "<a href='",
  "<https://example.com/>",
  "<javascript:alert(1)>",
  "www.example.com/",
  "https://example.com/",
  "[a](",
  "[a]: ",
  "![a](",
  "](",
  "]: ",
  "javascript:alert(1)",
  "&#106;avascript:alert(1)",
  "https://example.com/",
  "x",
  ")",
  '"',
  "&lt;",
  "`a`",
  " `<b>` ",
  "\n```\n",
  "\n~~~\n",
  "\n```js\n<b>\n```\n",
  "text ",
  " ",
  "# ",
];

/** Pieces in an order that depends on nothing but the seed. */
function shuffled(seed: number): string {
  let state = seed * 2654435761;
  const next = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: 3 + next(14) }, () => pieces[next(pieces.length)]).join("");
}
