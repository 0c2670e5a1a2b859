import { beforeAll, expect, test } from "vitest";
import type { CodeRow } from "../../src/rows.ts";
import { describeSite, shown } from "../browser/open.ts";
import { brokenLinks } from "../built/links.ts";
import { pagesOf } from "../site.ts";
import { base, buildBookshop } from "./bookshop.ts";

const site = { folder: "", base };
let pages: Map<string, string>;
beforeAll(async () => {
  site.folder = await buildBookshop();
  pages = pagesOf(site.folder);
});

test("every link of a site below a path of its host leads somewhere", () => {
  expect(brokenLinks(site.folder, base)).toEqual([]);
  expect(pages.get("codes/order-closed/")).toContain(
    '<link rel="canonical" href="https://books.example.com/help/errors/codes/order-closed/"',
  );
});

test("it has the pages of its catalogue and no others", () => {
  const paths = [...pages.keys()];
  expect(paths).toContain("de/codes/isbn-unknown/");
  expect(paths.filter((path) => path.includes("model-not-found"))).toEqual([]);
  expect([...pages.values()].filter((html) => /LLM|@org\/error-codes/.test(html))).toEqual([]);
});

test("its explain box shows the example of its home page, whose lines end with CR LF", () => {
  expect(pages.get("explain/")).toMatch(/data-example="HTTP\/1\.1 \d+\nContent-Type: /);
});

test("a retired and a deprecated code keep their page, which says so and names the replacement", () => {
  expect(pages.get("codes/coupon-used/")).toMatch(
    /<blockquote>.*Retired\..*Coupons are sold no more\..*href="\/help\/errors\/codes\/card-declined\/"/s,
  );
  expect(pages.get("codes/coupon-used/")).toContain(
    '<p class="lead">This coupon was redeemed before</p>',
  );
  expect(pages.get("codes/legacy-order/")).toMatch(
    /<blockquote>.*Deprecated\..*href="\/help\/errors\/codes\/order-closed\/"/s,
  );
});

describeSite("the bookshop's site", site, ({ open, url }) => {
  test("explains the bookshop's errors, in its languages", async () => {
    const { page, errors, requests } = await open("de/explain/");
    await page.waitForLoadState("networkidle");
    const body = { fault: { text: "No", code: "order.closed", kind: "order", field: null } };
    const explained = async (): Promise<string> => {
      await page.waitForSelector(".explanation[aria-busy=false]");
      return shown(page, ".explanation");
    };
    await page.fill("textarea", JSON.stringify(body));
    expect(await explained()).toMatch(
      /order\.closed.*Die Bestellung ist abgeschlossen.*Öffne eine neue Bestellung/s,
    );
    await page.fill("textarea", '{"error":{"message":"No","code":"invalid_request"}}');
    expect(await explained()).toContain("invalid_request ist kein Code dieses Katalogs");
    await page.fill("textarea", '{"ok":false}');
    expect(await explained()).toContain("erkennen darin keinen Fehler");
    await page.fill("textarea", JSON.stringify({ fault: { text: "No", code: "coupon_used" } }));
    expect(await explained()).toMatch(
      /Entfernt.*Dieser Gutschein war schon eingelöst\. Es gibt keine Gutscheine mehr\./s,
    );
    expect(await page.getAttribute(".explanation > a.more", "href")).toBe(
      `${base}de/codes/coupon-used/`,
    );
    for (const name of ["CouponUsed", "ErrorCode.COUPON_USED", "errors.CodeCouponUsed"]) {
      await page.fill("textarea", name);
      expect(await explained()).toMatch(/Entfernt.*Es gibt keine Gutscheine mehr/s);
    }
    expect(await page.getAttribute("[data-fact=replacedBy] a", "href")).toBe(
      `${base}de/codes/card-declined/`,
    );
    await page.fill("textarea", "https://books.example.com/errors/de/codes/legacy-order/");
    expect(await explained()).toMatch(
      /^1001\s+Veraltet\. Der alte Endpunkt wird im Mai abgeschaltet.*Ersetzt durch\s+order\.closed/s,
    );
    await page.fill("textarea", "ErrorCode::ORDER_CLOSED");
    expect(await explained()).toContain("Die Bestellung ist abgeschlossen");
    await page.fill("textarea", "ERROR order.closed\nERROR coupon_used\nstatus=404 made_up");
    expect(await explained()).toContain("Die Bestellung ist abgeschlossen");
    expect(await explained()).toContain("Der Text enthält weitere Fehler: coupon_used");
    await page.fill("textarea", "ERROR order.closed\nERROR order.closed");
    expect(await explained()).not.toContain("weitere Fehler");
    expect(errors).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(url()))).toEqual([]);
  });

  test.each([
    ["coupon_used", ["codes/coupon-used/", "codes/card-declined/"]],
    ["1001", ["codes/legacy-order/", "codes/order-closed/"]],
  ])("search finds %s and its replacement", async (asked, paths) => {
    const { page } = await open("");
    await page.click("button[data-open-modal]");
    await page.fill(".pagefind-ui__search-input", asked);
    await page.locator(".pagefind-ui__result-link").first().waitFor();
    const found = await page
      .locator(".pagefind-ui__result-title .pagefind-ui__result-link")
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    for (const path of paths) expect(found).toContain(base + path);
  });

  test("the table shows what replaces a deprecated code that has no action", async () => {
    const { page } = await open("codes/");
    await page.locator("code-table[data-ready]").waitFor();
    const cell = page.locator("code-table tbody td:nth-child(3)");
    await page.fill("[name=q]", "1001");
    expect(await cell.allInnerTexts()).toEqual(["Send the order to the new endpoint"]);
    await page.route("**/codes.json", async (route) => {
      const rows = await (await route.fetch()).json();
      const codes = rows.codes.map((row: CodeRow) => ({ ...row, action: "" }));
      await route.fulfill({ json: { ...rows, codes } });
    });
    await page.goto(`${url()}codes/?q=1001`);
    await page.locator("code-table[data-ready]").waitFor();
    expect(await cell.allInnerTexts()).toEqual(["Replaced by: order.closed"]);
    expect(await cell.locator("a").getAttribute("href")).toBe(`${base}codes/order-closed/`);
  });

  test("tabs show one language at a time, and remember which on every page", async () => {
    const { page } = await open("codes/order-closed/");
    const tabs = page.locator("code-tabs [role=tab]");
    const panels = page.locator("code-tabs [role=tabpanel]");
    expect(await tabs.allInnerTexts()).toEqual(["TypeScript", "Go"]);
    expect(await panels.evaluateAll((all) => all.map((one) => one.checkVisibility()))).toEqual([
      true,
      false,
    ]);
    await tabs.nth(1).click();
    expect(await panels.evaluateAll((all) => all.map((one) => one.checkVisibility()))).toEqual([
      false,
      true,
    ]);
    await page.goto(`${url()}de/codes/card-declined/`);
    expect(await shown(page, "code-tabs [role=tab][aria-selected=true]")).toBe("Go");
    expect(await panels.evaluateAll((all) => all.map((one) => one.checkVisibility()))).toEqual([
      false,
      true,
    ]);
  });

  test("the arrow keys move between tabs", async () => {
    const { page } = await open("codes/order-closed/");
    const chosen = () => shown(page, "code-tabs [role=tab][aria-selected=true]:focus");
    await page.locator("code-tabs [role=tab]").first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await chosen()).toBe("Go");
    await page.keyboard.press("ArrowRight");
    expect(await chosen()).toBe("TypeScript");
    await page.keyboard.press("End");
    expect(await chosen()).toBe("Go");
    await page.keyboard.press("Home");
    expect(await chosen()).toBe("TypeScript");
  });

  test("without scripts every language is shown under its own heading", async () => {
    const { page } = await open("codes/order-closed/", { javaScriptEnabled: false });
    expect(await page.locator("code-tabs h3:visible").allInnerTexts()).toEqual([
      "TypeScript",
      "Go",
    ]);
    expect(await page.locator("code-tabs pre:visible").count()).toBe(2);
    expect(await page.locator("code-tabs [role=tab]:visible").count()).toBe(0);
  });

  test("a missing page is in the language of its URL, and retired codes have pages", async () => {
    const { page } = await open("de/codes/fax-ofline/");
    await page.locator("not-found:visible .nearest a").first().waitFor();
    expect(await page.getAttribute("not-found:visible .nearest a", "href")).toBe(
      `${base}de/codes/fax-offline/`,
    );
  });

  test.each([360, 1280])(
    "nothing touches or covers something else, %i pixels wide",
    async (width) => {
      const { page } = await open("codes/legacy-order/", { viewport: { width, height: 800 } });
      const places = await page.evaluate(() => {
        const content = document.querySelector(".sl-markdown-content") ?? document.body;
        const tops = Array.from(content.children, (child) => child.getBoundingClientRect());
        const gaps = tops.slice(1).map(({ top }, index) => top - (tops[index]?.bottom ?? 0));
        const covered = Array.from(content.querySelectorAll("pre:has(.copy)"), (block) => {
          const button = block.querySelector(".copy")?.getBoundingClientRect() ?? new DOMRect();
          const lines = Array.from(block.querySelector("code")?.getClientRects() ?? []);
          return lines.some(
            ({ right, top, bottom }) =>
              right > button.left && top < button.bottom && bottom > button.top,
          );
        });
        return { gaps, covered };
      });
      expect(places.gaps.length).toBeGreaterThan(3);
      for (const gap of places.gaps) expect(gap).toBeGreaterThanOrEqual(8);
      expect(places.covered.length).toBeGreaterThan(2);
      expect(places.covered).not.toContain(true);
    },
  );
});
