import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { executablePath, missing } from "../src/browser.ts";
import { inChromium } from "../src/chromium.ts";
import type { Proof } from "../src/proof.ts";
import { bundleProof } from "../src/proof-bundle.ts";
import { commands, type Prover } from "../src/runtimes.ts";

let folder: string;
let nobody: string;
beforeAll(async () => {
  folder = await bundleProof();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  nobody = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await new Promise((resolve) => server.close(resolve));
});

/** The least that issue and contract ask for; the files count themselves, too. */
const atLeast = 400;

function proves(name: string, prove: Prover): void {
  describe(name, () => {
    let proof: Promise<Proof> | undefined;
    const proved = () => {
      proof ??= prove(folder, nobody);
      return proof;
    };

    test("is what runs", async () => {
      expect((await proved()).runtime).toContain(name);
    });

    test("gives the expected result for every vector", async () => {
      const { outcomes } = await proved();
      expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
      expect(outcomes.map(({ run }) => run)).toEqual(outcomes.map(({ count }) => count));
      expect(outcomes.reduce((sum, { run }) => sum + run, 0)).toBeGreaterThanOrEqual(atLeast);
    });

    test("throws what can be tried again where nobody listens", async () => {
      expect((await proved()).unheard).toEqual({ recovery: "transient", status: null });
    });
  });
}

for (const [name, prove] of Object.entries(commands)) proves(name, prove);

if (executablePath || process.env.CI === "true") proves("Chrome/", inChromium);
else {
  console.warn(missing);
  test.skip("Chrome/", () => expect.unreachable(missing));
}
