import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { launch } from "./browser.ts";
import type { Proof } from "./proof.ts";
import { bundleName } from "./proof-bundle.ts";
import type { Prover } from "./runtimes.ts";

/** Runs the proof on a page. */
export const inChromium: Prover = async (folder, nobody) => {
  const server = createServer((request, response) => {
    const isBundle = request.url === `/${bundleName}`;
    response.setHeader("content-type", isBundle ? "text/javascript" : "text/html");
    response.end(isBundle ? readFileSync(join(folder, bundleName)) : "<!doctype html>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // A string, because a test runner rewrites the imports of a function.
    const proof = `import("/${bundleName}").then((bundle) => bundle.default("${nobody}"))`;
    return await page.evaluate<Proof>(proof);
  } finally {
    await browser.close();
    server.close();
  }
};
