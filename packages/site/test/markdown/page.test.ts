import { describe, expect, test } from "vitest";
import { labels } from "../../../codegen/src/formats/labels.ts";
import { type Kind, readPage } from "../../src/markdown/page.ts";

const read = (markdown: string, kind: Kind = "code", file = "zh/codes/a.md") =>
  readPage(`<!-- Generated. -->\n\n${markdown}`, kind, {
    file,
    base: "/e/",
    table: "/e/zh/codes/",
    labels: { language: "English", ...labels },
  });

const table = (rows: number): string =>
  `| code | Meaning | What to do |\n| --- | --- | --- |\n${"| [`a_b`](codes/a-b.md) | A | B |\n".repeat(rows)}`;

describe("a page", () => {
  test("has its heading as title, and no links to other pages at its end", () => {
    const { title, html } = read("# `a_b`\n\nText\n\n---\n\n[All errors](../index.md)\n");
    expect([title, html]).toEqual(["a_b", "<p>Text</p>"]);
  });

  test("lists its facts in the order of its table, with a summary of the one about retrying", () => {
    const { lead, html } = read(
      `# \`a\`\n\n| Meaning | It is \`so\` |\n| --- | --- |\n| Retry? | ${labels.terminal} |\n| Other | x |\n`,
    );
    expect(lead).toBe("It is so");
    expect(html).toContain(
      `<div data-fact="retry"><dt>Retry?</dt> <dd><strong class="badge" data-recovery="terminal">Do not retry</strong> <span>${labels.terminal}</span></dd></div><div><dt>Other</dt> <dd>x</dd></div>`,
    );
  });

  test("has no empty list of facts where nothing is known but the meaning", () => {
    const { lead, html } = read("# `a`\n\n| Meaning | It is so |\n| --- | --- |\n\nText\n");
    expect([lead, html]).toEqual(["It is so", "<p>Text</p>"]);
  });

  test("links to the pages of Markdown files, and leaves other links alone", () => {
    const { html } = read(
      "# a\n\n[a](../index.md) [b](b.md#x) [c](../../codes/a.md) [d](https://a.example/b.md) [e](#e)\n",
    );
    const targets = Array.from(html.matchAll(/href="([^"]+)"/g), ([, target]) => target);
    expect(targets).toEqual([
      "/e/zh/",
      "/e/zh/codes/b/#x",
      "/e/codes/a/",
      "https://a.example/b.md",
      "#e",
    ]);
  });

  test("gives each heading a unique id", () => {
    const { headings, html } = read("# a\n\n## On the wire\n\n## On the wire\n\n## 响应\n");
    expect(headings.map(({ slug }) => slug)).toEqual(["on-the-wire", "on-the-wire-1", "响应"]);
    expect(html).toContain('<h2 id="响应">响应</h2>');
  });

  test("shows HTML of an author instead of running it", () => {
    const { html } = read(
      "# a\n\nText <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n",
    );
    expect(html).not.toMatch(/<script|<img/);
  });

  test("turns only headings that are followed by code into tabs", () => {
    const code = "```ts\nx\n```\n\n";
    const { html } = read(`# a\n\n### A\n\n${code}### B\n\n${code}### C\n\nText\n\n${code}`);
    const tabs = Array.from(html.matchAll(/<button[^>]*>([^<]+)/g), ([, name]) => name);
    expect(tabs).toEqual(["A", "B"]);
    expect(html).toMatch(/<\/code-tabs><h3>C<\/h3><p>Text<\/p><figure/);
  });

  test.each([
    [
      "a long code in a table break between its words",
      "words_of_a_code_that_is_long",
      "<code>words_<wbr>of_<wbr>",
    ],
    ["no short one break", "short_code", '<code class="whole">short_<wbr>code</code>'],
    ["no number break", `-${"1".repeat(30)}`, `<code class="whole">-${"1".repeat(30)}</code>`],
  ])("lets %s", (_, code, html) => {
    const rows = `| code | b | c |\n| --- | --- | --- |\n| \`${code}\` | | |\n`;
    expect(read(`# a\n\n${rows}`, "status").html).toContain(html);
  });

  test.each([
    ["status", "/e/zh/codes/?status=400"],
    ["home", "/e/zh/codes/"],
  ] as const)(
    "of a %s has no more rows than a page should: they are in the table",
    (kind, href) => {
      const { html } = read(`# 400\n\n${table(1001)}`, kind);
      expect(html).toBe(`<p><a href="${href}">Error codes (1001)</a></p>`);
      expect(read(`# 400\n\n${table(1000)}`, kind).html.match(/<tr/g)).toHaveLength(1001);
      expect(read(`# 400\n\n${table(1001)}`, "category").html.match(/<tr/g)).toHaveLength(1002);
    },
  );
});
