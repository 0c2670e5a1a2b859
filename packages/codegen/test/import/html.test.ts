import { describe, expect, test } from "vitest";
import { imported } from "./imported.ts";

/** What becomes of a text in a column, and what is said of it. */
async function taken(column: string, text: string) {
  const source = JSON.stringify([{ code: "late", message: "", [column]: text }]);
  const { codes, left } = await imported({ "a.json": source });
  return { code: codes.late, left: left.filter((line) => !line.includes("no-text")) };
}

describe("in one line, HTML is its words with white space between them", () => {
  test.each([
    ["Check the IBAN<br>and try again", "Check the IBAN and try again"],
    ["Line one<br/>line two", "Line one line two"],
    ["The cart is empty<br/>Add something", "The cart is empty. Add something"],
    ["<p>It is (b)</p><p>Do this<br>Then that one</p>", "It is (b). Do this. Then that one"],
    ["Is it empty?<br>Add something", "Is it empty? Add something"],
    ["Ask the<br>Bank", "Ask the Bank"],
    ["<div>Stop</div><div>Go</div>", "Stop Go"],
    ["Do this:<ul><li>a</li><li>b</li></ul>", "Do this: a; b"],
    ["<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>", ["a", "b c"]],
    ["Send the <IBAN><br>at once", "Send the <IBAN> at once"],
    ["Use <b>a &lt; b</b>", "Use a < b"],
    ["A &amp; B &ndash; &#67; &#x2013; &#150; &nosuch; &amp;lt;", "A & B – C – – &nosuch; &lt;"],
    ["&lt;tag&gt;", "<tag>"],
    ["R&D; and `&amp;`", "R&D; and `&amp;`"],
  ])("%j", async (html, action) => {
    expect(await taken("action", html)).toEqual({ code: { meaning: "late", action }, left: [] });
  });
});

test("a meaning keeps what is more than its words in its description", async () => {
  for (const [html, code] of [
    ["Line one<br>line two", "Line one line two"],
    ["The cart is empty<br>Add something", "The cart is empty. Add something"],
    [
      "The cart is <b>empty</b><br>Add something",
      {
        meaning: "The cart is empty. Add something",
        description: "The cart is **empty**  \nAdd something",
      },
    ],
    ["<p>One</p><p>Two<br>three</p>", { meaning: "One", description: "Two  \nthree" }],
    ["<ul><li>a</li><li>b</li></ul>", { meaning: "a; b", description: "-   a\n-   b" }],
    ['See <a href="https://a.example/">a</a>', expect.objectContaining({ meaning: "See a" })],
    ["A &amp; B", "A & B"],
  ] as const)
    expect(await taken("message", html)).toEqual({ code, left: [] });
});

test("a description is Markdown", async () => {
  const source = JSON.stringify([
    { code: "late", message: "Late", details: 'a<br><a href="https://a.example/">b</a>' },
  ]);
  expect((await imported({ "a.json": source })).codes.late).toEqual({
    meaning: "Late",
    description: "a  \n[b](https://a.example/)",
  });
});

describe("what a text cannot hold is said, with its place", () => {
  test.each([
    ["action", 'At a <a href="https://a.example/b">b</a>', "a link to https://a.example/b"],
    ["causes", 'At a <a href="https://a.example/b">b</a>', "a link to https://a.example/b"],
    ["description", 'At a <a href="b.html">b</a>', "a link to b.html"],
    ["action", 'At a <b>c</b><img src="b.png">', '<img src="b.png">'],
  ])("%s: %s", async (column, html, what) => {
    const { left } = await taken(column, html);
    expect(left).toEqual([expect.stringMatching(/^a\.json:1:\d+ left-text: /)]);
    expect(left[0]).toContain(`The ${column} of late has ${what}, which is left.`);
  });

  test("in a table of Markdown, too", async () => {
    const table =
      "| Code | Text | Fix |\n|-|-|-|\n| late | Late | See [b](https://a.example/b) |\n";
    expect((await imported({ "a.md": table })).left).toEqual([
      "a.md:3:17 left-text: The action of late has a link to https://a.example/b, which is left.",
    ]);
  });

  test("and an address that is its own text is kept", async () => {
    const html = '<b>Ask</b> <a href="mailto:a@a.example">a@a.example</a>';
    expect(await taken("action", html)).toEqual({
      code: { meaning: "late", action: "Ask a@a.example" },
      left: [],
    });
  });
});

test("a column of links takes those of HTML", async () => {
  const html = '<a href="https://a.example/b">b</a>';
  expect((await taken("docs", html)).code).toEqual({
    meaning: "late",
    links: [{ title: "b", url: "https://a.example/b" }],
  });
});
