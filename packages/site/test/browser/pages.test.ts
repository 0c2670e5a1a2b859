import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { catalogue, dist, folders } from "../site.ts";
import { describeSite, shown } from "./open.ts";

const kinds = [
  "",
  "codes/model-not-found/",
  "codes/do-request-failed/",
  "statuses/5xx/",
  "categories/quota/",
  "codes/",
  "explain/",
];
const everywhere = folders.flatMap((folder) => kinds.map((kind) => folder + kind));

/** Collects how far anything moved after it was painted. */
const watchShifts = `
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.moved += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

describeSite("every kind of page", { folder: dist }, ({ open, url }) => {
  test.each(everywhere)(
    "/%s has no error, asks no other host, and nothing on it moves",
    async (path) => {
      const look = async (width: number): Promise<void> => {
        const { page, errors, requests } = await open(path, { viewport: { width, height: 800 } });
        await page.waitForLoadState("networkidle");
        await page.evaluate(watchShifts);
        await page.evaluate(() => new Promise(requestAnimationFrame));
        expect(errors).toEqual([]);
        expect(requests.filter((request) => !request.startsWith(url()))).toEqual([]);
        expect(await page.evaluate("window.moved")).toBe(0);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBe(width);
      };
      await Promise.all([look(360), look(1280)]);
    },
  );

  test("a code's page transfers less than 100 kB in total", async () => {
    const { page } = await open("codes/model-not-found/");
    await page.waitForLoadState("networkidle");
    const sizes = await page.evaluate(() =>
      performance
        .getEntries()
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize ?? 0),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(5_000);
    expect(total).toBeLessThan(100_000);
  });

  test.each(folders)(
    "the start page /%s loads less than 100 kB of scripts and data, none of which knows a code",
    async (folder) => {
      const { page, requests } = await open(folder);
      await page.waitForLoadState("networkidle");
      const loaded = requests
        .map((request) => new URL(request).pathname.slice(1))
        .filter((path) => path !== folder && !/\.(?:css|svg)$/.test(path))
        .map((path) => readFileSync(join(dist, path)));
      expect(loaded.length).toBeGreaterThan(0);
      for (const { code } of catalogue.codes)
        expect(loaded.filter((file) => file.includes(code))).toEqual([]);
      expect(loaded.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThan(100_000);
      await page.focus("textarea");
      await page.waitForSelector(".explanation[aria-busy=false]", { state: "attached" });
      const rows = `${url()}${folder}codes.json`;
      expect(requests.filter((request) => request === rows)).toHaveLength(1);
    },
  );

  test("without scripts a code's page says everything", async () => {
    const code = catalogue.codes.find((one) => one.code === "do_request_failed");
    for (const [index, tag] of catalogue.languages.entries()) {
      const { page } = await open(`${folders[index]}codes/${code?.slug}/`, {
        javaScriptEnabled: false,
      });
      const said = await shown(page, "main");
      expect(said).toContain(code?.text[tag]?.meaning);
      expect(said).toContain(code?.text[tag]?.action);
      expect(said).toContain('"code": "do_request_failed"');
      expect(said).toContain("ErrorCode.DoRequestFailed");
      for (const title of await page.locator("code-tabs h3").all())
        expect(await title.isVisible()).toBe(true);
      for (const block of await page.locator("main pre").all())
        expect(await block.isVisible()).toBe(true);
    }
  });

  test("without scripts the table has every code, and no controls that do nothing", async () => {
    const { page } = await open("codes/", { javaScriptEnabled: false });
    const listed = await page.locator("code-table td:first-child code").allInnerTexts();
    expect(listed.sort()).toEqual(catalogue.codes.map(({ code }) => code));
    expect(await page.locator("code-table form").isVisible()).toBe(false);
  });

  test("without scripts the box says that it needs them", async () => {
    const { page } = await open("explain/", { javaScriptEnabled: false });
    expect(await shown(page, "explain-box")).toBe("This needs JavaScript.");
  });
});

describeSite("the frame", { folder: dist }, ({ open, url }) => {
  test("the theme is the system's, until another is chosen, which stays", async () => {
    const { page } = await open("", { colorScheme: "dark" });
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe("dark");
    await page.selectOption("header starlight-theme-select select", "light");
    expect(await theme()).toBe("light");
    await page.goto(`${url()}codes/model-not-found/`);
    expect(await theme()).toBe("light");
  });

  test("the language switch leads to the same page in the other language", async () => {
    const { page } = await open("codes/model-not-found/");
    const english = await shown(page, ".page-title .lead");
    await page.selectOption("header language-select select", { label: "中文" });
    await page.waitForURL("**/zh/codes/model-not-found/");
    expect(await shown(page, ".page-title .lead")).toMatch(/^\p{Script=Han}+$/u);
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    await page.selectOption("header language-select select", { label: "English" });
    await page.waitForURL((address) => address.pathname === "/codes/model-not-found/");
    expect(await shown(page, ".page-title .lead")).toBe(english);
  });

  test.each([
    ["", "pre_consume_token_quota_failed", "/codes/pre-consume-token-quota-failed/"],
    ["", "channel:invalid_key", "/codes/channel-invalid-key/"],
    ["", "Quota pre-deduction", "/codes/pre-consume-token-quota-failed/"],
    ["zh/", "提示词被拦截", "/zh/codes/prompt-blocked/"],
    ["zh/", "prompt_blocked", "/zh/codes/prompt-blocked/"],
  ])("search on /%s finds %s", async (folder, asked, address) => {
    const { page, errors } = await open(folder);
    await page.click("button[data-open-modal]");
    await page.fill(".pagefind-ui__search-input", asked);
    const first = page.locator(".pagefind-ui__result-link").first();
    await first.waitFor();
    expect(await first.getAttribute("href")).toContain(address);
    expect(errors).toEqual([]);
  });

  test("the results of a search fit a narrow screen, and say each title once", async () => {
    const { page } = await open("", { viewport: { width: 360, height: 740 } });
    await page.click("button[data-open-modal]");
    await page.fill(".pagefind-ui__search-input", "pre_consume_token_quota_failed");
    const titles = page.locator(".pagefind-ui__result-link:visible");
    await titles.first().waitFor();
    const all = await titles.allInnerTexts();
    expect([...new Set(all)]).toEqual(all);
    const edges = await page
      .locator(".pagefind-ui__result")
      .evaluateAll((results) => results.map((result) => result.scrollWidth - result.clientWidth));
    expect(new Set(edges)).toEqual(new Set([0]));
    for (const box of await Promise.all((await titles.all()).map((one) => one.boundingBox())))
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
  });

  test("the code over a page breaks between its words", async () => {
    const { page } = await open("codes/channel-response-time-exceeded/", {
      viewport: { width: 360, height: 740 },
    });
    const lines = await page.locator("h1 code").evaluate((code) =>
      Array.from(code.childNodes)
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((part) => {
          const range = document.createRange();
          range.selectNodeContents(part);
          return range.getClientRects().length;
        }),
    );
    expect(lines).toEqual([1, 1, 1, 1]);
  });

  test.each([
    ["codes/model-not-found/", "true", "/categories/access/"],
    ["zh/codes/model-not-found/", "true", "/zh/categories/access/"],
    ["categories/access/", "page", "/categories/access/"],
    ["statuses/429/", "page", "/statuses/429/"],
  ])("the sidebar of /%s marks the page, or else what it belongs to", async (path, kind, href) => {
    const { page } = await open(path);
    const marked = await page
      .locator("#starlight__sidebar a[aria-current]")
      .evaluateAll((links) => links.map((link) => [link.ariaCurrent, link.getAttribute("href")]));
    expect(marked).toEqual([[kind, href]]);
  });

  test("the links of a missing page are called as in the sidebar", async () => {
    const { page } = await open("nowhere/");
    const names = await page.locator("not-found:visible .ways a").allInnerTexts();
    expect(names).toEqual(
      (await page.locator("#starlight__sidebar a").allInnerTexts()).slice(0, names.length),
    );
    expect(names).toHaveLength(3);
  });

  test("a missing page suggests the nearest codes", async () => {
    const { page, errors } = await open("codes/modle-not-fuond/");
    await page.locator(".nearest a").first().waitFor();
    expect(await page.locator(".nearest a").first().getAttribute("href")).toBe(
      "/codes/model-not-found/",
    );
    expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
    const chinese = await open("zh/codes/invalid_requst/");
    await chinese.page.locator("not-found:visible .nearest a").first().waitFor();
    expect(await shown(chinese.page, "not-found:visible")).toMatch(
      /没有这个页面。.*invalid_request/s,
    );
  });

  test("a button copies its block of code", async () => {
    const { page } = await open("codes/model-not-found/", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator(".copyable .copy").first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^HTTP\/1\.1 404\nContent-Type: application\/json\n\n\{\n.*"model_not_found"/s,
    );
  });
});
