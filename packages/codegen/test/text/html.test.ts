import { describe, expect, test } from "vitest";
import { authored } from "../../src/emitters/markdown/authored.ts";
import { htmlToMarkdown } from "../../src/text/html.ts";
import { alive, elements, renderers, textOf } from "../emitters/rendered.ts";

describe("a description in HTML", () => {
  test.each([
    ["<p>One <b>two</b> <em>three</em>.</p><p>Four</p>", "One **two** _three_.\n\nFour"],
    ["<ul><li>a<ul><li>b</li></ul></li></ul>", "-   a\n    -   b"],
    ["<pre><code>a &lt; <b>b</b></code></pre>", "```\na < b\n```"],
    ["<p>Use <code>&lt;offset&gt;</code></p>", "Use `<offset>`"],
    ['<a href="https://a.example/b?c=1&amp;d">e</a>', "[e](https://a.example/b?c=1&d)"],
    ['<a href="#b">c</a> <a href="mailto:d@a.example">e</a>', "[c](#b) [e](mailto:d@a.example)"],
    ["a<br>b", "a  \nb"],
  ])("%j is %j in Markdown", (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
    expect(authored(htmlToMarkdown(html))).toBe(markdown);
  });

  test.each([
    ["<script>x()</script>a<style>p {}</style>", "a"],
    ['<a href="javascript:x()">a</a>', "a"],
    ['<a href=" java&#10;script:x()">a</a>', "a"],
    ['<a href="data:text/html,x">a</a><a href="vbscript:x">b</a><a>c</a>', "abc"],
    ['<img src="x" onerror="x()" alt="b">a', "a"],
    ['<iframe src="javascript:x()" srcdoc="<b>">b</iframe>a', "a"],
    ['<svg onload="x()"><script>x()</script><a xlink:href="javascript:x()">b</a></svg>a', "a"],
    ["<math><mtext><script>x()</script></mtext></math><object>b</object>a", "a"],
    ['<p onclick="x()">a</p>', "a"],
    ["<template><script>x()</script></template><noscript>a</noscript>", "a"],
  ])("nothing of %j runs, and %j is left", (html, text) => {
    expect(htmlToMarkdown(html)).toBe(text);
  });

  test.each([
    "&lt;script&gt;x()&lt;/script&gt; &lt;img src=x onerror=x()&gt;",
    "[a](javascript:x()) [b]: javascript:x()",
    "<pre>```\n</pre><p>&lt;script&gt;x()&lt;/script&gt;</p>",
    "<code>`</code>&lt;script&gt;x()&lt;/script&gt;<code>`</code>",
    '<a href="https://a.example/)&lt;script&gt;x()&lt;/script&gt;">a</a>',
    '<a href="https://a.example" title="&quot;)&lt;script&gt;x()&lt;/script&gt;">a</a>',
  ])("what looks like HTML in the text of %j is text in every Markdown parser", (html) => {
    for (const render of Object.values(renderers)) {
      const rendered = render(authored(htmlToMarkdown(html)));
      expect(alive(rendered), rendered).toEqual([]);
    }
  });

  test("the cells of a table are all there", () => {
    const html = "<table><tr><th>a</th></tr><tr><td>b</td><td>c</td></tr></table>";
    for (const render of Object.values(renderers)) {
      const texts = elements(render(htmlToMarkdown(html)), "p").map(textOf);
      expect(texts.join(" ").split(/\s+/)).toEqual(["a", "b", "c"]);
    }
  });
});
