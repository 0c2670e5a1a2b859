import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue, dist, docs, folders, pagesOf } from "../site.ts";
import { brokenLinks } from "./links.ts";

const pages = pagesOf(dist);
const { codes, statuses, categories, retired } = catalogue;
const entries = [...codes, ...statuses, ...categories, ...retired];
const paths = entries.map(({ docsUrl }) => docsUrl.slice(catalogue.docs.length));

test("every link and every anchor within the site leads somewhere", () => {
  expect(brokenLinks(dist)).toEqual([]);
  expect(pages.size).toBeGreaterThan(80);
});

test.each(folders)("every code, status and category has its page below /%s", (folder) => {
  const missing = paths.filter((path) => !pages.has(folder + path));
  expect(missing).toEqual([]);
  expect(paths.length).toBe(entries.length);
});

test("a code's permanent URL is that of its page", () => {
  for (const { code, docsUrl } of codes) {
    const html = pages.get(docsUrl.slice(catalogue.docs.length)) ?? "";
    expect(html).toContain(`<link rel="canonical" href="${docsUrl}"`);
    const [, heading] = /<h1[^>]*>\s*<code[^>]*>(.*?)<\/code>\s*<\/h1>/.exec(html) ?? [];
    expect(heading?.replaceAll("<wbr>", "")).toBe(code);
  }
});

describe("addresses", () => {
  const file = join(import.meta.dirname, "../../addresses.txt");
  const stored = readFileSync(file, "utf8").trimEnd().split("\n");

  test("that once existed still exist", () => {
    expect(stored.filter((address) => !pages.has(address.slice(1)))).toEqual([]);
    expect(stored.length).toBeGreaterThan(80);
  });

  test("of all pages are stored", () => {
    const built = [...pages.keys()].map((path) => `/${path}`);
    expect(built.filter((address) => !stored.includes(address))).toEqual([]);
  });
});

test("the sitemap has every page except the 404 page", () => {
  const sitemap = readFileSync(join(dist, "sitemap-0.xml"), "utf8");
  const listed = Array.from(sitemap.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url = ""]) => url);
  const own = [...pages.keys()].filter((path) => path !== "404.html");
  expect(listed.sort()).toEqual(own.map((path) => catalogue.docs + path).sort());
});

test.each(["errors.json", "llms.txt"])("%s is that of the docs", (name) => {
  expect(readFileSync(join(dist, name), "utf8")).toBe(readFileSync(join(docs, name), "utf8"));
});

test("only the pages for that purpose list every code", () => {
  const hrefs = codes.map(({ docsUrl }) => `href="${new URL(docsUrl).pathname}"`);
  const lists = [...pages].filter(([, html]) => hrefs.every((href) => html.includes(href)));
  expect(lists.map(([path]) => path)).toEqual(["codes/", ""]);
});

test.each([...pages.keys()])("/%s has a policy that lets only its own scripts run", (path) => {
  const html = pages.get(path) ?? "";
  const [, policy = ""] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? [];
  const [, scripts = ""] = /script-src ([^;]+)/.exec(policy) ?? [];
  expect(scripts).toMatch(/^'self' 'wasm-unsafe-eval'( 'sha256-[\w+/=]{44}')+$/);
  expect(html.indexOf("<script")).toBeGreaterThan(html.indexOf("Content-Security-Policy"));
  expect(html).not.toMatch(/<[^>]+\son\w+=/);
});
