import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { describeSite, shown } from "../browser/open.ts";
import { brokenLinks } from "../built/links.ts";
import { filesOf, pagesOf } from "../site.ts";
import { buildBroker } from "./broker.ts";

const site = { folder: "" };
let pages: Map<string, string>;
beforeAll(async () => {
  site.folder = await buildBroker();
  pages = pagesOf(site.folder);
});

const factsOf = (html: string): string[][] =>
  Array.from(html.matchAll(/<dt>(.*?)<\/dt> <dd>(.*?)<\/dd>/g), ([, name = "", fact = ""]) => [
    name,
    fact.replace(/<[^>]+>/g, ""),
  ]);

test("every link of a site without HTTP leads somewhere, and it has no pages of statuses", () => {
  expect(brokenLinks(site.folder)).toEqual([]);
  expect([...pages.keys()].filter((path) => path.includes("status"))).toEqual([]);
});

test("nothing on it is about HTTP", () => {
  const words = /HTTP\b|Retry-After|curl|errorFromResponse|status code/i;
  const found = [...pages].flatMap(([path, html]) => {
    const visible = html.replace(/<(?:script|meta|link)\b.*?>| data-labels="[^"]*"/g, "");
    return words.test(visible) ? [path] : [];
  });
  expect(found).toEqual([]);
  expect(pages.get("codes/throttled/")).toContain(
    "Wait 0.5 s, then twice as long after each attempt",
  );
});

test("a page has the name of a number, other values, causes, steps and links, in each language", () => {
  const english = pages.get("codes/too-old/") ?? "";
  expect(factsOf(english).slice(0, 2)).toEqual([
    ["Name in code", "TOO_OLD"],
    ["Also sent as", "1170, TOO_OLD_RECORD"],
  ]);
  expect(english).toMatch(/Possible causes<\/h2><ul>\s*<li>The clock is wrong<\/li>/);
  expect(english).toMatch(/What to do<\/h2><ol>\s*<li>Read the offset again<\/li>/);
  expect(english).toMatch(/See also<\/h2><ul>\s*<li><a href="https:\/\/broker.example.com\/logs">/);
  const chinese = pages.get("zh/codes/too-old/") ?? "";
  expect(factsOf(chinese).slice(0, 2)).toEqual([
    ["名称", "TOO_OLD"],
    ["也可能是", "1170, TOO_OLD_RECORD"],
  ]);
  expect(chinese).toMatch(/可能的原因<\/h2><ul>\s*<li>时钟不准<\/li>/);
  expect(chinese).toMatch(/处理方法<\/h2><ol>\s*<li>重新读取<\/li>/);
});

test("a description in HTML keeps its form, and nothing in it runs", () => {
  const html = pages.get("codes/too-old/") ?? "";
  expect(html).toContain('See this and <a href="https://broker.example.com/logs">the logs</a>');
  expect(html).toMatch(/<li>one\s*<ul>\s*<li>two<\/li>/);
  expect(html).toContain("<code>offset &#x3C; start");
  expect(html).toContain("Use <code>&#x3C;offset></code>");
  expect(html).not.toMatch(/<iframe|<img|srcdoc|href="javascript|onclick|onmouseover|color: red/);
});

test("its box shows a body of its own, with one of its codes", () => {
  const html = pages.get("explain/") ?? "";
  const [, placeholder = ""] = /<textarea[^>]* placeholder="([^"]*)"/.exec(html) ?? [];
  expect(JSON.parse(placeholder.replaceAll("&#34;", '"').replaceAll("&quot;", '"'))).toEqual({
    ok: false,
    failure: { text: "Nobody knows", field: null, number: -1, more: null },
  });
});

test("its codes are texts for scripts, with their names, in the order of their numbers", () => {
  expect(filesOf(site.folder)).toContain("zh/codes.json");
  const { codes, isHttp } = JSON.parse(readFileSync(join(site.folder, "codes.json"), "utf8"));
  expect(isHttp).toBe(false);
  expect(codes.map(({ code, name }: Record<string, string>) => [code, name])).toEqual([
    ["-1", "UNKNOWN_SERVER_ERROR"],
    ["40", "NOT_LEADER"],
    ["117", "TOO_OLD"],
    ["9007199254740991", "THROTTLED"],
  ]);
});

/** How many lines each code of a page's tables takes. */
const linesOf = (page: Page): Promise<number[]> =>
  page
    .locator("table.entries td:first-child a code")
    .evaluateAll((codes) => codes.map((code) => code.getClientRects().length));

describeSite("the broker's site", site, ({ open }) => {
  test.each(["", "codes/"])("breaks no number on /%s, on a phone either", async (path) => {
    for (const width of [320, 680, 1280]) {
      const { page } = await open(path, { viewport: { width, height: 800 } });
      expect(await linesOf(page)).toEqual([1, 1, 1, 1]);
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBe(client);
    }
  });

  test("has filters and columns only for what is known, and finds names and other values", async () => {
    const { page, errors } = await open("codes/");
    await page.locator("code-table[data-ready]").waitFor();
    const names = (selector: string, name: string): Promise<(string | null)[]> =>
      page
        .locator(selector)
        .evaluateAll((all, one) => all.map((element) => element.getAttribute(one)), name);
    expect(await names("code-table select", "name")).toEqual(["recovery", "actor"]);
    expect(await names("code-table th", "data-column")).toEqual([
      "code",
      "meaning",
      "action",
      "recovery",
      "actor",
    ]);
    for (const [asked, code] of [
      ["117", "117"],
      ["throttled", "9007199254740991"],
      ["1170", "117"],
      ["WAIT_", "9007199254740991"],
    ] as const) {
      await page.fill("[name=q]", asked);
      expect(await shown(page, "code-table tbody td:first-child a")).toBe(code);
    }
    expect(await page.locator("code-table tbody td").count()).toBe(5);
    expect(errors).toEqual([]);
  });

  test.each([
    ["117", /^117\n.*too old.*Name in code\s+TOO_OLD.*Fix the cause first.*Read the offset again/s],
    ["TOO_OLD", /^117\n.*too old/s],
    ["1170", /^117\n.*Also sent as\s+1170/s],
    ["WAIT_30", /^9007199254740991\n.*Also sent as\s+WAIT_30.*Retry later/s],
    ["-1", /^-1\n\s*Nobody knows\s+Name in code\s+UNKNOWN_SERVER_ERROR\s+Read its page$/],
    ["7", /^7\n.*It is gone/s],
    ["error 117", /^117\n.*too old/s],
    ["error 118", /^Clients of this API do not recognize this as an error body\.$/],
    ["404", /^Clients of this API do not recognize this as an error body\.$/],
    ["TOO_ODL", /^TOO_ODL is not a code of this catalogue[^\n]*\n\s*The nearest codes\s+TOO_OLD$/],
  ])("explains %j", async (pasted, explanation) => {
    const { page } = await open("explain/");
    await page.fill("textarea", pasted);
    await page.waitForSelector(".explanation[aria-busy=false] .found", { state: "attached" });
    expect(await shown(page, ".explanation")).toMatch(explanation);
  });

  test("explains a body with its parameter and its details, in which keys are masked", async () => {
    const { page } = await open("explain/");
    const more = { offset: 8, key: "sk-Zy8xWv7uTs6rQp5oNm4l" };
    const failure = { number: 117, text: "No", field: "offset", more };
    await page.fill("textarea", JSON.stringify({ ok: false, failure }));
    await page.waitForSelector(".explanation[aria-busy=false] .found", { state: "attached" });
    expect(await shown(page, "[data-fact=param] dd")).toBe("offset");
    expect(await page.textContent("[data-fact=details] dd")).toBe(
      JSON.stringify({ ...more, key: "sk-••••••••" }, null, 2),
    );
  });

  test.each(["117", "TOO_OLD", "1170"])("search finds the page of 117 by %s", async (asked) => {
    const { page } = await open("");
    await page.click("button[data-open-modal]");
    await page.fill(".pagefind-ui__search-input", asked);
    const first = page.locator(".pagefind-ui__result-title .pagefind-ui__result-link").first();
    await first.waitFor();
    expect(await first.getAttribute("href")).toBe("/codes/too-old/");
  });
});
