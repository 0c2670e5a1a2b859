import { readFileSync } from "node:fs";
import { parseError } from "@org/error-codes";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ParseVector } from "../../../codegen/src/formats/vector.ts";
import { bodyForms } from "../../../conformance/src/forms.ts";
import { maxPasted } from "../../src/limits.ts";
import type { StatusRow } from "../../src/rows.ts";
import { hasMore } from "../explain/read-error.ts";
import { catalogue, dist } from "../site.ts";
import { describeSite, shown } from "./open.ts";

const file = new URL("../../../conformance/vectors/parse.json", import.meta.url);
const vectors: ParseVector[] = JSON.parse(readFileSync(file, "utf8")).vectors;

const body = (code: string): string =>
  JSON.stringify({ error: { message: "No.", type: "t", param: null, code } });
/** What the box says of what stands in it. */
async function explained(page: Page): Promise<string> {
  await page.waitForSelector(".explanation[aria-busy=false]", { state: "attached" });
  return shown(page, "explain-box .explanation");
}
const ready = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => customElements.get("explain-box"));

describeSite("the box that explains", { folder: dist }, ({ open, url }) => {
  test("shows code, meaning, retry, actor, action and page of a known code, in the page's language", async () => {
    const { page, errors } = await open("explain/");
    await page.fill("textarea", body("insufficient_user_quota"));
    expect(await explained(page)).toMatch(
      /insufficient_user_quota.*Insufficient quota.*Fix the cause first.*The account owner.*Top up or check your plan quota/s,
    );
    expect(await page.getAttribute(".explanation > a.more", "href")).toBe(
      "/codes/insufficient-user-quota/",
    );
    const chinese = await open("zh/");
    await ready(chinese.page);
    await chinese.page.waitForLoadState("networkidle");
    await chinese.page.fill("textarea", body("insufficient_user_quota"));
    expect(await explained(chinese.page)).toMatch(
      /额度不足.*先行修正.*账户所有者.*充值或检查套餐额度/s,
    );
    expect([...errors, ...chinese.errors]).toEqual([]);
  });

  test("shows the wait that the response asks for", async () => {
    const { page } = await open("explain/");
    await page.fill(
      "textarea",
      `$ curl -i https://api.example.org/v1\nHTTP/2 429\nretry-after: 7\nx-request-id: req-1\n\n{"error":{"message":"Slow down","code":""}}`,
    );
    expect(await explained(page)).toMatch(/Rate limited.*Retry later.*7 s.*429.*Slow down.*req-1/s);
  });

  test("says if a code is unknown, if there is none, and if the text is not an error body", async () => {
    const { page } = await open("explain/");
    await page.fill("textarea", body("grok.csam"));
    expect(await explained(page)).toContain("grok.csam is not a code of this catalogue");
    expect(await explained(page)).toContain("Nothing in it suggests that retrying can help.");
    await page.fill("textarea", `HTTP/1.1 502\n\n<html>Bad gateway</html>`);
    expect(await explained(page)).toMatch(
      /^This is what status 502 means\..*Retry later.*Clients of this API do not recognize this as an error body\./s,
    );
    await page.fill("textarea", `{"error":{"message":"No","code":null}}`);
    expect(await explained(page)).toContain("It contains no error code.");
    await page.fill("textarea", "  ");
    expect(await explained(page)).toBe("");
  });

  test("says nothing of what it does not know, but which codes are near to it", async () => {
    const { page } = await open("explain/");
    await page.fill("textarea", "model_not_fond");
    expect(await explained(page)).toContain("model_not_fond is not a code of this catalogue");
    expect(await page.getAttribute("[data-fact=nearest] a", "href")).toBe(
      "/codes/model-not-found/",
    );
    for (const text of ["model_not_fond", "The oven is on fire", "<html>"]) {
      await page.fill("textarea", text);
      expect(await explained(page)).not.toMatch(/retry/i);
      const facts = await page.$$eval(".explanation dl", (lists) =>
        lists.map(({ children }) => Array.from(children, (one) => one.getAttribute("data-fact"))),
      );
      expect(facts).toEqual(text === "model_not_fond" ? [["nearest"]] : []);
    }
    expect(await explained(page)).toContain(
      "Clients of this API do not recognize this as an error body.",
    );
  });

  test.each(["429", "status 429"])("explains %s as the status", async (text) => {
    const { page } = await open("explain/");
    await page.fill("textarea", text);
    expect(await explained(page)).toMatch(/^This is what status 429 means.*Retry later/s);
    expect(await page.getAttribute(".explanation > a.more", "href")).toBe("/statuses/429/");
  });

  test("explains what a page is about by its address, which is in each body", async () => {
    const { page } = await open("explain/");
    const [permanent, here] = [catalogue.docs, url()];
    for (const [text, said] of [
      [`${permanent}codes/model-not-found/`, /^model_not_found\s+Model not found/],
      [`${permanent.replace("https://", "")}codes/model-not-found`, /^model_not_found/],
      [`${permanent}zh/codes/model-not-found/?from=mail#in-code`, /^model_not_found/],
      [`${here}zh/codes/model-not-found/`, /^model_not_found/],
      [`${permanent}statuses/429`, /^This is what status 429 means.*Retry later/s],
      [`${permanent}statuses/4xx/`, /^This is what status 4xx means.*Fix the cause first/s],
      ["4xx", /^This is what status 4xx means/],
    ] as const) {
      await page.fill("textarea", text);
      expect(await explained(page), text).toMatch(said);
    }
    expect(await page.getAttribute(".explanation > a.more", "href")).toBe("/statuses/4xx/");
    await page.fill("textarea", "https://other.example.org/codes/model-not-found/");
    expect(await explained(page)).toContain("is not a code of this catalogue");
  });

  test("says what HTTP says of a status that the catalogue does not have", async () => {
    const { page } = await open("explain/");
    await page.fill("textarea", "HTTP/1.1 302 Found\n\nnowhere");
    expect(await explained(page)).toMatch(
      /^This catalogue does not have the status 302. In HTTP, it is not an error./,
    );
    const other = await open("");
    await other.page.route("**/codes.json", async (route) => {
      const rows = await (await route.fetch()).json();
      const statuses = rows.statuses.filter((row: StatusRow) => !row.status.endsWith("xx"));
      await route.fulfill({ json: { ...rows, statuses } });
    });
    for (const [text, ...said] of [
      ['{"status":410,"error":{"message":"No","code":null}}', "410 (Gone)", "client"],
      ["HTTP/1.1 499\n\n", "499", "client"],
      ["<title>502 Bad Gateway</title>", "502 (Bad Gateway)", "server"],
    ] as const) {
      await other.page.fill("textarea", text);
      expect(await explained(other.page)).toContain(
        `This catalogue does not have the status ${said[0]}. In HTTP, it is an error of the ${said[1]}.`,
      );
    }
    expect(await shown(other.page, ".explanation")).toMatch(/Retry later.*502 Bad Gateway/s);
  });

  test("names the other errors of one line", async () => {
    const { page } = await open("explain/");
    for (const text of [
      `${body("model_not_found")} and ${body("prompt_blocked")}`,
      `[${body("model_not_found")},${body("prompt_blocked")}]`,
      "model_not_found and prompt_blocked",
    ]) {
      await page.fill("textarea", text);
      expect(await explained(page)).toMatch(
        /^model_not_found.*The text has other errors, too: prompt_blocked\./s,
      );
    }
  });

  test("works with only the keyboard", async () => {
    const { page } = await open("explain/");
    await page.locator("textarea").focus();
    await page.keyboard.insertText(body("prompt_blocked"));
    expect(await explained(page)).toContain("Prompt was blocked");
    for (const key of ["Tab", "Tab"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    expect(await page.inputValue("textarea")).toBe("");
    expect(await explained(page)).toBe("");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await explained(page)).toContain("invalid_request");
    for (const key of ["Tab", "Tab", "Tab", "Tab"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/codes/invalid-request/");
  });

  test("masks keys, sends nothing, and leaves nothing in the URL or in any storage", async () => {
    const { page, context, requests } = await open("explain/");
    await ready(page);
    await page.focus("textarea");
    await page.waitForSelector(".explanation[aria-busy=false]", { state: "attached" });
    await page.waitForLoadState("networkidle");
    const before = requests.length;
    const secret = "sk-Zy8xWv7uTs6rQp5oNm4l";
    await page.fill(
      "textarea",
      `> authorization: Bearer abcdefghijklmnop\n${body("access_denied").replace("No.", `Bad key ${secret}`)}`,
    );
    await explained(page);
    const seen = `${await page.inputValue("textarea")}${await shown(page, "main")}`;
    expect(seen).toContain("sk-••••••••");
    expect(seen).toContain("Text that looks like a key was masked.");
    expect(seen).not.toContain(secret.slice(3));
    expect(seen).not.toContain("abcdefghijklmnop");
    expect(requests.slice(before)).toEqual([]);
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe("");
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    expect(stored).not.toContain("access_denied");
    expect(await context.cookies()).toEqual([]);
    await page.reload();
    expect(await page.inputValue("textarea")).toBe("");
  });

  test("masks a key in the code, the message or the request id, however it is encoded", async () => {
    const { page } = await open("explain/");
    await ready(page);
    const error = { message: "x ghp_abcdefghijklmnopqrst", code: "sk-abcdefghijklmnop" };
    const spelled = JSON.stringify({ error })
      .replace("sk-", "sk\\u002d")
      .replace("ghp_", "ghp\\u005f");
    await page.fill("textarea", `HTTP/1.1 400\nx-request-id: AKIAABCDEFGHIJKLMNOP\n\n${spelled}`);
    expect(await explained(page)).toMatch(/sk-••••.*ghp_••••/s);
    expect(await shown(page, ".explanation")).not.toMatch(/abcdefgh|ABCDEFGH/);
  });

  test("explains the latest text typed during reading, and accepts a long text", async () => {
    const { page } = await open("explain/");
    await ready(page);
    const long = ["eyJ-", "Error: status ", " ", "{", "token ", "HTTP/1.1 200\n\n"].map((text) =>
      text.repeat(200_000 / text.length),
    );
    for (const text of [...long, body("prompt_blocked")])
      await page.evaluate((value) => {
        const input = document.querySelector("textarea") as HTMLTextAreaElement;
        input.value = value;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }, text);
    await page.waitForSelector(".explanation[aria-busy=false] .found[data-known=true]");
    expect(await explained(page)).toContain("prompt_blocked");
  });

  test.each([
    ["explain/", "only the first 200,000 characters are read."],
    ["zh/explain/", "只读取前 200,000 个字符。"],
  ])("says on %s that it reads only part of a longer text", async (path, sentence) => {
    const { page } = await open(path);
    await ready(page);
    await page.waitForLoadState("networkidle");
    await page.fill("textarea", "x".repeat(maxPasted));
    expect(await explained(page)).not.toContain(sentence);
    await page.locator("textarea").press("ControlOrMeta+a");
    await page.keyboard.insertText(`${body("prompt_blocked")}${" ".repeat(maxPasted)}!`);
    expect(await explained(page)).toMatch(new RegExp(`prompt_blocked.*${sentence}`, "s"));
    expect(await page.inputValue("textarea")).toHaveLength(maxPasted);
    await page.fill("textarea", body("prompt_blocked"));
    expect(await explained(page)).not.toContain(sentence);
  });

  test("agrees with parseError on every body of the contract", async () => {
    const { page } = await open("explain/");
    await ready(page);
    // What a text field makes of line breaks is not the box's doing, and what is longer it does not read.
    const texts = vectors.flatMap(({ name, body }) => {
      const [form] = body ? bodyForms(body) : [];
      const text =
        typeof form === "string" ? form : body && "json" in body && JSON.stringify(body.json);
      return typeof text === "string" &&
        text.trim() &&
        !text.includes("\r") &&
        !hasMore(text) &&
        text.length <= maxPasted
        ? [{ name, text }]
        : [];
    });
    const said = await page.evaluate(async (all) => {
      const input = document.querySelector("textarea") as HTMLTextAreaElement;
      const box = document.querySelector(".explanation") as HTMLElement;
      const says: unknown[][] = [];
      for (const { text } of all) {
        input.value = text;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        while (box.ariaBusy !== "false") await new Promise((resolve) => setTimeout(resolve));
        const found = document.querySelector<HTMLElement>(".explanation .found");
        const badge = document.querySelector<HTMLElement>(".explanation .badge");
        says.push([found?.dataset.known, found?.textContent, badge?.dataset.recovery]);
      }
      return says;
    }, texts);
    const expected = texts.map(({ text }) => {
      const { known, code, status, format, recovery } = parseError({ body: text });
      // Of a text that nobody recognizes, nobody knows whether to retry.
      const isRead = code !== null || status !== null || format !== "text";
      return [String(known), code ?? "", isRead ? recovery : undefined];
    });
    const apart = texts.filter((_, index) => `${said[index]}` !== `${expected[index]}`);
    expect(apart.map(({ name }) => name)).toEqual([]);
    expect(texts.length).toBeGreaterThan(500);
  });
});
