import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { catalogue, dist } from "../site.ts";
import { describeSite, shown } from "./open.ts";

const codesIn = (page: Page): Promise<string[]> =>
  page.locator("code-table tbody td:first-child code").allInnerTexts();
const ready = (page: Page): Promise<void> => page.locator("code-table[data-ready]").waitFor();

/** The codes of the catalogue that are so, in its order. */
const codesThat = (are: (code: (typeof catalogue.codes)[number]) => boolean): string[] => {
  const order = catalogue.categories.flatMap(({ codes }) => codes.map(String));
  const found = catalogue.codes.filter(are).map(({ code }) => String(code));
  return order.filter((code) => found.includes(code));
};

describeSite("the table of codes", { folder: dist }, ({ open, url }) => {
  test("filters by words, status, category, recovery and actor, and says how many it shows", async () => {
    const { page, errors } = await open("codes/");
    await ready(page);
    await page.fill("[name=q]", "QUOTA deduction");
    expect(await codesIn(page)).toEqual(["pre_consume_token_quota_failed"]);
    expect(await shown(page, "code-table output")).toBe(`1 of ${catalogue.codes.length}`);
    await page.click("[type=reset]");
    await page.selectOption("[name=status]", "403");
    expect(await codesIn(page)).toEqual(
      codesThat(({ statuses }) => statuses.includes("403") || statuses.includes("4xx")),
    );
    await page.selectOption("[name=actor]", "account_owner");
    await page.selectOption("[name=recovery]", "correctable");
    await page.selectOption("[name=category]", "quota");
    expect(await codesIn(page)).toEqual([
      "insufficient_user_quota",
      "pre_consume_token_quota_failed",
    ]);
    expect(errors).toEqual([]);
  });

  test("has each heading in one line, on the left, where there is room", async () => {
    const { page } = await open("codes/", { viewport: { width: 1280, height: 800 } });
    const headings = await page.locator("code-table th").evaluateAll((all) =>
      all.map((head) => {
        const text = document.createRange();
        text.selectNodeContents(head);
        return [
          text.getBoundingClientRect().left - head.getBoundingClientRect().left,
          head.clientHeight,
        ];
      }),
    );
    expect(headings.length).toBe(6);
    expect(new Set(headings.map(([left]) => left))).toEqual(new Set([0]));
    expect(new Set(headings.map(([, height]) => height)).size).toBe(1);
    const line = await page
      .locator("th button")
      .first()
      .evaluate((one) => one.clientHeight);
    expect(line).toBeLessThan(30);
  });

  test.each([360, 680, 800, 1024])("scrolls by itself, %i pixels wide", async (width) => {
    const { page } = await open("codes/", { viewport: { width, height: 800 } });
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test("says that nothing matches", async () => {
    const { page } = await open("codes/?q=nothing+like+this");
    await ready(page);
    expect(await codesIn(page)).toEqual([]);
    expect(await shown(page, "code-table .none")).toBe("No code matches.");
  });

  test("keeps its view in the URL, so that it can be shared", async () => {
    const { page } = await open("codes/");
    await ready(page);
    await page.selectOption("[name=recovery]", "terminal");
    await page.fill("[name=q]", "channel");
    await page.click("th[data-column=code] button");
    await page.click("th[data-column=code] button");
    const { search } = new URL(page.url());
    expect(search).toBe("?q=channel&recovery=terminal&sort=-code");
    const sent = await open(`zh/codes/${search}`);
    await ready(sent.page);
    expect(await codesIn(sent.page)).toEqual(await codesIn(page));
    expect(await codesIn(page)).toEqual(["channel:model_mapped_error", "channel:invalid_key"]);
    expect(await sent.page.inputValue("[name=recovery]")).toBe("terminal");
  });

  test("sorts by a column, ascending, descending, and back to the order of the catalogue", async () => {
    const { page } = await open("codes/");
    await ready(page);
    const inOrder = await codesIn(page);
    const head = page.locator("th[data-column=status]");
    const statuses = () => page.locator("tbody td:nth-child(4)").allInnerTexts();
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect((await statuses())[0]).toMatch(/^400/);
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect((await statuses())[0]).toMatch(/^5xx/);
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("none");
    expect(await codesIn(page)).toEqual(inOrder);
    expect(inOrder).toEqual(codesThat(() => true));
  });

  test("links to the page of each code", async () => {
    const { page } = await open("codes/?q=prompt_blocked");
    await ready(page);
    await page.click("code-table tbody a");
    await page.waitForURL(`${url()}codes/prompt-blocked/`);
    expect(await shown(page, "h1")).toBe("prompt_blocked");
  });

  test("shows ten thousand codes a hundred at a time", async () => {
    const { page, context } = await open("explain/");
    await context.route("**/codes.json", async (route) => {
      const rows = await (await route.fetch()).json();
      const codes = Array.from({ length: 10_000 }, (_, index) => ({
        ...rows.codes[index % rows.codes.length],
        code: `code_${index}`,
      }));
      await route.fulfill({ json: { ...rows, codes } });
    });
    await page.goto(`${url()}codes/?sort=-code`);
    await ready(page);
    expect(await shown(page, "code-table output")).toBe("10000 of 10000");
    expect((await codesIn(page)).slice(0, 2)).toEqual(["code_9999", "code_9998"]);
    expect(await codesIn(page)).toHaveLength(100);
    await page.click("code-table > .more");
    expect(await codesIn(page)).toHaveLength(200);
    await page.fill("[name=q]", "code_4711");
    expect(await codesIn(page)).toEqual(["code_4711"]);
  });
});
