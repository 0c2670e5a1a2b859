import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { withPolicy } from "../src/content-policy.ts";

const hash = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const scripts = (html: string): string => /script-src ([^;]+)/.exec(withPolicy(html))?.[1] ?? "";
const page = (rest: string): string => `<!DOCTYPE html><html><head>${rest}</head></html>`;

test("a page's policy stands first in its head", () => {
  const html = withPolicy(page("<title>x</title>"));
  expect(html).toMatch(/^<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" /);
  expect(html).toMatch(/"><title>x<\/title><\/head><\/html>$/);
});

test("it names each inline script that runs once, whatever its attributes", () => {
  const html = page(
    `<script>a()</script><script type="module">b()\n</script><script>a()</script><script src="/x.js"></script>`,
  );
  expect(scripts(html)).toBe(`'self' 'wasm-unsafe-eval' ${hash("a()")} ${hash("b()\n")}`);
});

test("data in a script does not run, so it is not named", () => {
  expect(scripts(page('<script type="application/ld+json">{}</script>'))).toBe(
    "'self' 'wasm-unsafe-eval'",
  );
});
