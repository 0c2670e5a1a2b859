import { describe, expect, test } from "vitest";
import { compare } from "../src/differential/compare.ts";
import { drivers, prepare } from "../src/differential/drivers.ts";
import { requests } from "../src/differential/requests.ts";
import { resultOf } from "../src/differential/typescript.ts";
import { describeWith } from "../src/toolchains.ts";

// `COUNT=1000000 SEED=7 pnpm differential` is a longer run, with requests of its own.
const { COUNT = "20000", SEED = "20261125" } = process.env;
const count = Number(COUNT);
const seed = Number(SEED);
const all = Array.from(requests(seed, count));
const expected = all.map(resultOf);

describe("the requests that all languages are given", () => {
  const results = expected.slice(0, 20_000).map((line) => JSON.parse(line));

  test("are the same for the same seed, and others for another", () => {
    expect(Array.from(requests(seed, 500))).toEqual(all.slice(0, 500));
    expect(Array.from(requests(seed + 1, 500))).not.toEqual(all.slice(0, 500));
  });

  test("come to every format, every decision, and both of each that may be none", () => {
    const shapes = ["openai", "problem", "anthropic", "flat", "midjourney"];
    const formats = [...shapes, "json", "text", "empty"];
    const seen = (pick: (line: (typeof results)[number]) => unknown): Set<unknown> =>
      new Set(results.map(pick));
    expect(seen(({ error }) => error.format)).toEqual(new Set(formats));
    expect(seen(({ decision }) => decision.reason).size).toBe(7);
    expect(seen(({ error }) => error.shouldRetry)).toEqual(new Set([null, true, false]));
    const body = ["code", "type", "param", "requestId", "details", "docsUrl"];
    for (const field of [...body, "retryAfterMs", "status"])
      expect(
        seen(({ error }) => error[field] === null),
        field,
      ).toEqual(new Set([true, false]));
    const known = results.filter(({ error }) => error.known).length;
    expect(known / results.length).toBeGreaterThan(0.1);
  });
});

describe.each(drivers)("TypeScript and $name", (driver) => {
  describeWith(driver.name, `given ${count} requests (seed ${seed})`, () => {
    test("give the same results, byte for byte, and the same details", async () => {
      await prepare(driver);
      const differences = await compare(driver, all, expected);
      console.log(`${driver.name}: ${count} requests of seed ${seed} compared`);
      expect(differences.slice(0, 5)).toEqual([]);
    });
  });
});
