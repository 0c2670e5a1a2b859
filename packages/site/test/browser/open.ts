import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { executablePath, launch, missing } from "../../../e2e/src/browser.ts";
import { type Served, serve } from "../../scripts/serve.ts";

/** A built site in a browser. */
export interface Visit {
  /** Opens a page in a context of its own, which is closed when the test has run. */
  open(path: string, options?: BrowserContextOptions): Promise<Opened>;
  /** The address of the site. */
  url(): string;
}

/** A page, and what went wrong on it: errors of its scripts, and what it asked other hosts for. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
  readonly requests: string[];
}

/**
 * Describes what a built site does in a browser. Where there is none, the tests are skipped and a line
 * says what to install; in CI they fail.
 */
export function describeSite(
  title: string,
  built: { readonly folder: string; readonly base?: string },
  tests: (visit: Visit) => void,
): void {
  if (!executablePath) {
    if (process.env.CI !== "true") console.warn(missing);
    const missed = process.env.CI === "true" ? test : test.skip;
    missed(title, () => expect.unreachable(missing));
    return;
  }
  describe(title, () => {
    let browser: Browser;
    let site: Served;
    beforeAll(async () => {
      browser = await launch();
      site = await serve(built.folder, built.base);
    });
    afterAll(async () => {
      await browser?.close();
      site?.close();
    });
    tests({
      url: () => site.url,
      open: async (path, options) => {
        const context = await browser.newContext(options);
        onTestFinished(() => context.close());
        const page = await context.newPage();
        const opened: Opened = { page, context, errors: [], requests: [] };
        page.on("console", (message) => {
          if (message.type() === "error") opened.errors.push(message.text());
        });
        page.on("pageerror", ({ message }) => opened.errors.push(message));
        page.on("request", (request) => opened.requests.push(request.url()));
        await page.goto(site.url + path);
        return opened;
      },
    });
  });
}

/** The text that a person sees of the elements that a selector finds. */
export async function shown(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join("\n");
}
