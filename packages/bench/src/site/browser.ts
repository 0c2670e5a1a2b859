import type { Page } from "playwright-core";
import { launch } from "../../../e2e/src/browser.ts";
import { serve } from "../../../site/scripts/serve.ts";

/** Milliseconds from a key or a paste until its effect is laid out. */
export interface Felt {
  readonly slowest: number;
  readonly median: number;
}

/** The number of codes in the filtered table. */
export const tableSize = 10_000;

/** The approximate size in bytes of the explained body. */
export const bodySize = 100_000;

/** The responsiveness of a built site: filtering a table of 10,000 codes, and explaining a large body. */
export async function feel(folder: string): Promise<{ filter: Felt; explain: Felt }> {
  const served = await serve(folder);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    return { filter: await filter(page, served.url), explain: await explain(page, served.url) };
  } finally {
    await browser.close();
    served.close();
  }
}

async function filter(page: Page, url: string): Promise<Felt> {
  await page.route("**/codes.json", async (route) => {
    const rows = await (await route.fetch()).json();
    const codes = Array.from({ length: tableSize }, (_, index) => {
      const row = rows.codes[index % rows.codes.length];
      return { ...row, code: `${row.code}_${index}` };
    });
    await route.fulfill({ json: { ...rows, codes } });
  });
  await page.goto(`${url}codes/`);
  await page.locator("code-table[data-ready]").waitFor();
  const typed = "session expired 9";
  const keys = Array.from(typed, (_, index) => typed.slice(0, index + 1));
  const times = await type(page, "[name=q]", [...keys, ...keys.toReversed(), ""]);
  await page.unroute("**/codes.json");
  return felt(times);
}

async function explain(page: Page, url: string): Promise<Felt> {
  await page.goto(`${url}explain/`);
  await page.waitForLoadState("networkidle");
  const message = "It went wrong, and it says so at length. ".repeat(bodySize / 41);
  const body = (code: string): string => JSON.stringify({ error: { message, code } });
  return felt(await type(page, "textarea", ["a", "b", "c", "d", "e", "f", "g"].map(body)));
}

/**
 * Enters one text after the other into a field, and measures the time until the effect of each is laid out.
 * It does not include the layout of the text in the field, some 14 ms for 100 kB, which any page needs.
 */
function type(page: Page, selector: string, texts: readonly string[]): Promise<number[]> {
  return page.evaluate(
    ([field, all]) => {
      const input = document.querySelector(field) as HTMLInputElement;
      return all.map((text) => {
        input.value = text;
        document.body.getBoundingClientRect();
        const start = performance.now();
        input.dispatchEvent(new Event("input", { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      });
    },
    [selector, texts] as const,
  );
}

function felt(times: readonly number[]): Felt {
  const sorted = [...times].sort((a, b) => a - b);
  return { slowest: sorted.at(-1) ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}
