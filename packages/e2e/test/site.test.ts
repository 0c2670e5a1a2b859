import { cpSync, existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { describeSite, shown } from "../../site/test/browser/open.ts";
import { brokenLinks } from "../../site/test/built/links.ts";
import { filesOf } from "../../site/test/site.ts";
import { install, pack } from "../src/pack.ts";
import { publishable } from "../src/packages.ts";
import { foreignFolder, inRepository, put } from "../src/places.ts";
import { run, tryRun } from "../src/run.ts";

/** A carrier's project, which knows this repository only by what it has installed. */
const project = foreignFolder();
const site = { folder: join(project, "public/help"), base: "/help/errors/" };

/** The files of the project, without those of packages. */
const own = (): string[] => filesOf(project).filter((path) => !path.startsWith("node_modules/"));

/** The width of a picture as the browser has it, which is 0 if it is none. */
const widthOf = (image: object): unknown => "naturalWidth" in image && image.naturalWidth;

let before: readonly string[];
let printed: string;

beforeAll(async () => {
  cpSync(join(import.meta.dirname, "foreign/parcels"), project, { recursive: true });
  put(project, { "package.json": { name: "parcels", private: true } });
  const names = ["@org/error-codegen", "@org/error-site"];
  const packages = publishable().filter(({ manifest }) => names.includes(manifest.name));
  await install(await pack(packages, foreignFolder()), project);
  before = own();
  // The oldest Node that Astro runs on.
  const oldest = dirname(inRepository("packages/e2e/node_modules/node22/bin/node"));
  const env = {
    PATH: [oldest, process.env.PATH].join(delimiter),
    NODE_OPTIONS: `--import=${inRepository("packages/e2e/src/offline.mjs")}`,
  };
  const args = ["--no", "error-site", "build"];
  printed = await run("npx", args, { cwd: project, env, minutes: 15 });
});

test("it is built by the installed command, which connects to nobody and writes only there", () => {
  expect(printed).toMatch(
    /^public\/help has 11 pages about 3 codes, to be served at https:\S+\n.*npx @org\/error-site dev\n$/,
  );
  const written = own().filter((path) => !before.includes(path));
  expect(written.filter((path) => !path.startsWith("public/help/"))).toEqual([]);
  const cache = join(project, "node_modules/.cache/error-site");
  expect(existsSync(cache) ? filesOf(cache) : []).toEqual([]);
});

test("every link leads somewhere", () => {
  expect(brokenLinks(site.folder, site.base)).toEqual([]);
});

test("nothing on it is of the catalogue of this repository", () => {
  const texts = filesOf(site.folder).filter((path) => /\.(html|js|json|txt|xml)$/.test(path));
  // Two statuses of HTTP have that word in their names.
  const ours = /(?<!Bad )gateway(?! Timeout)|@org|model_not_found/i;
  const found = texts.filter((path) => ours.test(readFileSync(join(site.folder, path), "utf8")));
  expect(found).toEqual([]);
});

test("a Node that is too old gets one sentence", async () => {
  const node = inRepository("packages/e2e/node_modules/node20/bin/node");
  const args = ["node_modules/@org/error-site/dist/cli/cli.js", "build"];
  const { status, output } = await tryRun(node, args, { cwd: project });
  expect(output).toBe(
    "error-site: This is Node 20.19.0, and Astro, which builds the site, needs Node 22.12 or newer.\n",
  );
  expect(status).toBe(1);
});

describeSite("the carrier's site", site, ({ open, url }) => {
  test("has the title, the logo and the color of the config", async () => {
    const { page, errors, requests } = await open("");
    expect(await shown(page, ".site-title")).toBe("Parcels for everybody");
    const logo = page.locator(".site-title img");
    expect(await logo.evaluate(widthOf)).toBeGreaterThan(0);
    const accent = await page.evaluate(
      `document.documentElement.dataset.theme = "light";
      getComputedStyle(document.querySelector("main a[href*='codes/']")).color`,
    );
    expect(accent).toBe("rgb(179, 38, 30)");
    expect(errors).toEqual([]);
    expect(requests.filter((request) => !request.startsWith(url()))).toEqual([]);
  });

  test("has the carrier's own page in the sidebar, with its picture and a link to a code", async () => {
    const { page, errors } = await open("");
    await page.locator(".sidebar-content a", { hasText: "How to claim" }).click();
    await page.waitForURL("**/help/errors/claims/");
    expect(await shown(page, "h1")).toBe("How to claim");
    const picture = page.locator("main img");
    expect(await picture.evaluate(widthOf)).toBeGreaterThan(0);
    await page.locator("main a", { hasText: "5911" }).click();
    await page.waitForURL("**/help/errors/codes/courier-lost/");
    expect(await shown(page, "h1")).toBe("5911");
    expect(errors).toEqual([]);
  });

  test("explains the carrier's errors", async () => {
    const { page, errors } = await open("explain/");
    await page.fill("textarea", '{"sent":false,"problem":{"no":5907,"says":"Try later"}}');
    await page.waitForSelector(".explanation .found");
    expect(await shown(page, ".explanation")).toMatch(/5907[\s\S]*The depot is under water/);
    expect(errors).toEqual([]);
  });
});
