import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { policy, withPolicy } from "../src/cli/content-policy.ts";
import { hashOf, inlineScripts } from "../src/cli/inline-scripts.ts";

const page = (head: string, body = ""): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const judge = (body: string) => () => withPolicy(page("<title>x</title>", body), "a/index.html");

test("a page's policy is first in its head, and the same for every page", () => {
  const html = withPolicy(page("<title>$&</title>"), "a/index.html");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  expect(html).toBe(page(`${meta}<title>$&</title>`));
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
});

test("every script of Starlight that it allows is in a template of this version", () => {
  const index = fileURLToPath(import.meta.resolve("@astrojs/starlight"));
  const folder = join(dirname(index), "components");
  const found = readdirSync(folder).flatMap((name) => {
    const source = readFileSync(join(folder, name), "utf8");
    const texts = source.matchAll(/<script is:inline[^>]*>([\s\S]*?)<\/script>/g);
    return Array.from(texts, ([, text = ""]) => hashOf(text));
  });
  const listed = Object.entries(inlineScripts).filter(([name]) => /^Starlight/.test(name));
  expect(listed.map(([, hash]) => hash).sort()).toEqual([...found].sort());
});

test.each<[string, string]>([
  ["<script>steal()</script>", 'an inline script that is in no template, "steal()"'],
  ["<script type=module>steal()</script>", "an inline script"],
  ['<script type="application/ld+json">{}</script>', "an inline script"],
  ['<script type="importmap">{}</script>', "an inline script"],
  ["<svg><script>steal()</script></svg>", "an inline script"],
  ["<template><script>steal()</script></template>", "an inline script"],
  ["<img src=x onerror=steal()>", "an attribute onerror"],
  ["<a href='java\tscript:steal()'>x</a>", "a link to"],
  ["<a href='&#106;avascript:steal()'>x</a>", "a link to"],
  ["<a href='data:text/html,x'>x</a>", "a link to"],
  ["<a href=' vbscript:x'>x</a>", "a link to"],
  ["<form action='javascript:x'></form>", "a link to"],
  ["<svg><a xlink:href='javascript:x'>x</a></svg>", "a link to"],
  ["<iframe srcdoc='x'></iframe>", "an attribute srcdoc"],
  ["<object></object>", "an element <object>"],
  ["<base href=/x>", "an element <base>"],
  ["<meta http-equiv=refresh content='0;url=x'>", "a <meta http-equiv>"],
])("a page with %s is refused by name", (body, fact) => {
  expect(judge(body)).toThrow("The page a/index.html has ");
  expect(judge(body)).toThrow(fact);
});

test.each([
  "<script src=/x.js></script>",
  "<a href='https://example.com/?q=javascript:x'>x</a>",
  "<a href='mailto:a@example.com'>x</a>",
  "<a href='../codes/a:b/'>x</a>",
  "<p>&lt;script>steal()&lt;/script> onerror=x javascript:x</p>",
  "<textarea><script>steal()</script></textarea>",
])("a page with %s is fine", (body) => {
  expect(judge(body)).not.toThrow();
});

test("an extremely deep and wide page is checked", () => {
  const deep = `${"<div>".repeat(100_000)}${"<b>x</b>".repeat(200_000)}`;
  expect(judge(deep)).not.toThrow();
});
