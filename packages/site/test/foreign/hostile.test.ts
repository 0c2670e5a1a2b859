import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { canary, payloads } from "../../../codegen/test/injection/payloads.ts";
import { hostileWorld, placesOfText } from "../../../codegen/test/injection/world.ts";
import { foreignFolder, put } from "../../../e2e/src/places.ts";
import { describeSite } from "../browser/open.ts";
import { filesOf, pagesOf } from "../site.ts";
import { buildSite } from "./built.ts";

/** The address of its docs is below a path of its host. */
const site = { folder: "", base: "/errors/" };
let paths: readonly string[] = [];
beforeAll(async () => {
  const { files, config } = hostileWorld(placesOfText());
  const folder = foreignFolder();
  for (const [path, text] of Object.entries(files)) put(folder, { [`catalog/${path}`]: text });
  for (const [index, text] of payloads.entries()) {
    const title = JSON.stringify(text);
    const guide = `---\ntitle: ${title}\ndescription: ${title}\n---\n\n## ${text}\n\n${text}\n`;
    // Pictures that are not beside the page are refused, and links that are scripts.
    const allowed = guide.replaceAll("![", "[").replaceAll("javascript:", "https://x.example/");
    put(folder, { [`guides/guides/x${index}.md`]: allowed });
  }
  const own = { title: payloads[0] ?? "", pages: "guides" };
  site.folder = await buildSite(folder, { ...config, catalog: "catalog" }, own);
  paths = [...pagesOf(site.folder).keys()];
});

/** What the canary was set to, and where links lead that a browser would run. */
const harm = (page: Page | Frame): Promise<unknown> =>
  page.evaluate((name) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
    const odd = links.filter(({ protocol }) => !/^(https?|mailto):$/.test(protocol));
    const handlers = [...document.querySelectorAll("*")].flatMap((element) =>
      element.getAttributeNames().filter((attribute) => attribute.startsWith("on")),
    );
    return { canary: name in window, links: odd.map(({ href }) => href), handlers };
  }, canary);
const none = { canary: false, links: [], handlers: [] };

/** So many pages are opened beside each other: what they share is then read and compiled once. */
const atOnce = 32;

/** Opens pages, each in a frame that fills the window, and gives the harm that each does. */
async function harms(page: Page, urls: readonly string[]): Promise<[url: string, harm: unknown][]> {
  await page.evaluate(async (sources) => {
    const frames = sources.map((src) => {
      const frame = document.createElement("iframe");
      Object.assign(frame, { src, style: "position: fixed; inset: 0; width: 100%; height: 100%" });
      return frame;
    });
    const loaded = frames.map((frame) => new Promise((resolve) => (frame.onload = resolve)));
    document.body.replaceChildren(...frames);
    await Promise.all(loaded);
  }, urls);
  const frames = page.mainFrame().childFrames();
  return Promise.all(frames.map(async (frame) => [frame.url(), await harm(frame)]));
}

/** The language and the kind of a page, as its path begins. */
const kindOf = (path: string): string => /^(?:(?:de|fr)\/)?[^/]*/.exec(path)?.[0] ?? "";

test("the texts are on the pages, and there are many of every kind", () => {
  const kinds = paths.map((path) => kindOf(path).replace(/^(de|fr)\//, ""));
  expect(new Set(kinds)).toEqual(
    new Set(["", "404.html", "categories", "codes", "explain", "guides", "statuses"]),
  );
  expect(paths.length).toBeGreaterThan(200);
  const pages = [...pagesOf(site.folder)];
  expect(pages.filter(([, html]) => !html.includes(canary)).map(([path]) => path)).toEqual([]);
});

test("the data for scripts is JSON, and the sitemap has no text of the catalogue", () => {
  const read = (path: string): string => readFileSync(join(site.folder, path), "utf8");
  const data = filesOf(site.folder).filter((path) => /(^|\/)(codes|errors)\.json$/.test(path));
  expect(data.length).toBe(4);
  for (const path of data) expect(() => JSON.parse(read(path)), path).not.toThrow();
  expect(read("sitemap-0.xml")).not.toContain(canary);
});

/** A policy forbids things and allows none: what does nothing without it does nothing with it. */
const ofEachKind = (): string[] => [...new Map(paths.map((path) => [kindOf(path), path])).values()];

/** Every payload stands in every place that entries have, in each language: one has all of them. */
const ofEachText = (): string[] => [
  ...new Set([...ofEachKind(), ...paths.filter((path) => !/^(?:de|fr)\//.test(path))]),
];

describe.each([
  ["with its policy, on a page of each kind", false, ofEachKind],
  ["without its policy, so that escaping alone holds, on a page with each text", true, ofEachText],
] as const)("the site of a hostile catalogue %s", (title, bypassCSP, opened) => {
  describeSite(title, site, ({ open, url }) => {
    test("does nothing", async () => {
      const { page, errors, requests } = await open("", { bypassCSP });
      await page.goto(`${url()}llms.txt`);
      const urls = opened().map((path) => url() + path);
      for (let start = 0; start < urls.length; start += atOnce) {
        const some = urls.slice(start, start + atOnce);
        expect(new Map(await harms(page, some))).toEqual(new Map(some.map((one) => [one, none])));
      }
      // A picture of somebody else's is asked for where no policy forbids it; a script never is.
      const refused =
        /Refused to load the image|violates.*img-src|Failed to load resource|net::ERR/;
      expect(errors.filter((error) => !refused.test(error))).toEqual([]);
      const foreign = requests.filter((request) => !request.startsWith(url()));
      expect(foreign.filter((request) => !/^(data:image|https:\/\/evil)/.test(request))).toEqual(
        [],
      );
    });

    test("would be detected doing harm", async () => {
      const { page } = await open("llms.txt", { bypassCSP });
      const address = `${url()}harmful/`;
      const body = `<a href="javascript:1" onclick="1">x</a><script>${canary} = 1</script>`;
      await page.route(address, (route) => route.fulfill({ contentType: "text/html", body }));
      const harm = { canary: true, links: ["javascript:1"], handlers: ["onclick"] };
      expect(await harms(page, [address])).toEqual([[address, harm]]);
    });

    test("shows titles, languages and results of the search as they were written", async () => {
      const { page } = await open("", { bypassCSP });
      const { titles, languages } = (await page.evaluate(async () => {
        const data = await (await fetch("errors.json")).json();
        return { titles: data.text, languages: data.languages };
      })) as { titles: Record<string, { title: string }>; languages: string[] };
      for (const tag of languages) {
        await page.goto(url() + (tag === languages[0] ? "" : `${tag}/`));
        const title = `${titles[tag]?.title} | ${payloads[0]}`;
        expect((await page.title()).replace(/\s+/g, " ")).toBe(title.replace(/\s+/g, " "));
      }
      const options = page.locator("language-select option").first();
      expect(await options.textContent()).toMatch(/English|__pwn/);
      await page.goto(url());
      await page.click("button[data-open-modal]");
      for (const asked of ["pwn", "script", "onerror"]) {
        await page.fill(".pagefind-ui__search-input", asked);
        await page.locator(".pagefind-ui__result-link").first().waitFor();
        expect(await harm(page), asked).toEqual(none);
      }
    });

    test("does nothing in what its scripts write: the table, the box, the nearest codes", async () => {
      const { page } = await open("codes/", { bypassCSP });
      await page.waitForSelector("code-table[data-ready]");
      await page.fill("input[name=q]", "x");
      expect(await page.locator("tbody tr").count()).toBeGreaterThan(20);
      expect(await harm(page)).toEqual(none);
      await page.goto(`${url()}codes/x1x/`);
      await page.locator(".nearest a").first().waitFor();
      expect(await harm(page)).toEqual(none);
      await page.goto(`${url()}explain/`);
      const payload = '<img src=x onerror="__pwn=1">';
      for (const code of ["x1", "x4", "x1_gone", payload]) {
        const fault = { text: payload, code, kind: payload, field: payload };
        await page.fill("textarea", JSON.stringify({ fault }));
        await page.waitForSelector(
          `.explanation .found:has-text(${JSON.stringify(code.slice(0, 4))})`,
        );
        expect(await harm(page), code).toEqual(none);
      }
    });
  });
});
