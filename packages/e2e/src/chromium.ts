import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import type { Proof } from "./proof.ts";
import { bundleName } from "./proof-bundle.ts";
import type { Prover } from "./runtimes.ts";

/** What to do where the browser is missing. */
export const missing =
  "Chromium is not on the PATH, so nothing is proved in a browser. Install it: apt-get install chromium";

/** The browser's path, if it is there. */
export const executablePath: string | undefined = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) =>
    ["chromium", "chromium-browser", "google-chrome"].map((n) => join(folder, n)),
  )
  .find((path) => existsSync(path));

/** Runs the proof in a page. */
export const inChromium: Prover = async (folder, nobody) => {
  if (!executablePath) throw new Error(missing);
  const server = createServer((request, response) => {
    const isBundle = request.url === `/${bundleName}`;
    response.setHeader("content-type", isBundle ? "text/javascript" : "text/html");
    response.end(isBundle ? readFileSync(join(folder, bundleName)) : "<!doctype html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Root, which containers run as, cannot have the sandbox; the page is ours alone.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // A text, because a test runner rewrites the imports of a function.
    const proof = `import("/${bundleName}").then((bundle) => bundle.default("${nobody}"))`;
    return await page.evaluate<Proof>(proof);
  } finally {
    await browser.close();
    server.close();
  }
};
