import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { executablePath, launch, missing } from "../../../e2e/src/browser.ts";
import { repositoryCopy } from "../../../e2e/src/copy.ts";
import { gateway } from "../../../e2e/src/gateway.ts";
import { put } from "../../../e2e/src/places.ts";
import { cache } from "../../src/cli/source.ts";

let copy: string;
let served: ChildProcess;
let browser: Browser;
let address: string;
let printed = "";

const proved = executablePath || process.env.CI === "true" ? test : test.skip;
if (!executablePath) console.warn(missing);

beforeAll(async () => {
  if (!executablePath) return;
  copy = await repositoryCopy();
  // A group of its own, so that all of it is ended.
  served = spawn(process.execPath, ["--conditions=source", "scripts/site.ts", "dev"], {
    cwd: copy,
    detached: true,
  });
  address = await new Promise((resolve, reject) => {
    served.on("exit", (code) => reject(new Error(`It ended with ${code}:\n${printed}`)));
    for (const stream of [served.stdout, served.stderr])
      stream?.on("data", (text: Buffer) => {
        printed += text;
        const [local] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
        if (local) resolve(local);
      });
  });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  if (served?.pid && served.exitCode === null) process.kill(-served.pid);
});

/** What a code of the catalogue means before anybody changes it. */
const meaningOf = (code: string): string =>
  gateway().codes.find((own) => own.code === code)?.meaning ?? "?";

/** Changes a text of the catalogue, as an editor saves it. */
function edit(from: string, to: string): void {
  const path = "catalog/catalog.yaml";
  const text = readFileSync(join(copy, path), "utf8");
  expect(text).toContain(from);
  put(copy, { [path]: text.replace(from, to) });
}

proved(
  "pnpm site shows a change of the catalogue on the page that is open, again and again",
  async () => {
    if (!executablePath) expect.unreachable(missing);
    const page = await browser.newPage();
    await page.goto(`${address}codes/model-not-found/`);
    const lead = page.locator(".page-title .lead");
    const meaning = meaningOf("model_not_found");
    await lead.getByText(meaning).waitFor();
    edit(`meaning: ${meaning}`, "meaning: Nobody knows it");
    await lead.getByText("Nobody knows it").waitFor();
    edit("meaning: Nobody knows it", "meaning: Everybody has forgotten it");
    await lead.getByText("Everybody has forgotten it").waitFor();
  },
);

proved(
  "pnpm site says what is wrong with the catalogue, and goes on when it is mended",
  async () => {
    const page = await browser.newPage();
    await page.goto(`${address}codes/prompt-blocked/`);
    const before = printed.length;
    const line = `meaning: ${meaningOf("prompt_blocked")}`;
    edit(line, line.replace("meaning", "meening"));
    await expect
      .poll(() => printed.slice(before), { timeout: 30_000 })
      .toContain("Did you mean meaning?");
    expect(printed).not.toContain("The problems are gone.");
    edit(line.replace("meaning", "meening"), "meaning: Somebody blocked it");
    await page.locator(".page-title .lead").getByText("Somebody blocked it").waitFor();
    await expect
      .poll(() => printed.slice(before), { timeout: 30_000 })
      .toContain("The problems are gone.");
  },
);

proved(
  "pnpm site ends when it is interrupted, right after a change, and leaves nothing",
  async () => {
    const ended = once(served, "exit");
    edit("meaning: Somebody blocked it", "meaning: Who blocked it?");
    const page = await browser.newPage();
    await page.goto(`${address}codes/prompt-blocked/`);
    await page.locator(".page-title .lead").waitFor();
    served.kill("SIGINT");
    expect(await ended).toEqual([0, null]);
    const left = readdirSync(cache).filter((name) => name.startsWith(`work-${served.pid}-`));
    expect(left).toEqual([]);
  },
);
