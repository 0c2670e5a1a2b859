import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";
import { expect, test } from "vitest";
import { mask } from "../../src/explain/mask.ts";
import { nearest } from "../../src/nearest.ts";
import { readError } from "./read-error.ts";

/** What a person can paste over and over: beginnings of everything that is read or masked. */
const pieces = [
  ..."eyJ-|sk-|Bearer |token |token: |https://a|?key=|cookie:|{|[|{'a':|\"|\\|/|<| |\t|\n|a".split(
    "|",
  ),
  "Error: status ",
  "Error: { a: ",
  "HTTP/1.1 200\n\n",
  "< HTTP/1.1 200\n",
  "ApiError: model_not_found (404): x\n",
  "status 404: ",
  "level=ERROR a=b ",
  '{"level":"ERROR"}\n',
  "-----BEGIN PRIVATE KEY-----",
  '{"error":{"message":"',
  '{"error":{"code":"x"}}\n',
  '{"a":{"status":404},"b":[{"code":1}]}\n',
  "GET /x 404 ",
  "ERROR model_not_foundx ",
  "ERROR failed: x_y\n",
  "code: 1 ",
  'HTTP/1.1" 404 1\n',
  'ApiError { code: x, status: 404, message: "',
  'ParsedError { format: "json", code: Some(Known(x)) ',
  'ERROR {"status":404,"code":"x"} ',
  'a="{\\"code\\":1}" ',
  "x {'code': None} HTTP 404\n",
  '{"a":"{\\"a\\":1}"}\n',
  "a:b:c ",
  "<title>404 x",
  "<h1>",
  "model_not_found, ",
  "ERROR e.code=model_not_found e.message=",
  '[{"code":"model_not_found"},',
  "x_y: ",
  ": ",
];

// What is optimised, or has run a few times only, is not counted.
for (const flag of ["--no-opt", "--no-maglev", "--no-sparkplug", "--no-lazy-feedback-allocation"])
  setFlagsFromString(flag);

/** Beginnings that a long run of one character may follow. */
const beginnings = [
  "",
  "Error: status",
  "HTTP/1.1 200\n",
  "level=ERROR a=",
  'Error: {a:"',
  "cookie:",
];
const runs = [" ", "\n", "\\", '"', ".", "a", "0"];

/** How many blocks of code each piece of work runs: numbers that no clock and no other process changes. */
async function blocksOf(...works: readonly (() => void)[]): Promise<number[]> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const counts: number[] = [];
  for (const work of works) {
    work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const own = result.filter(({ url }) =>
      /packages\/(?:site|error-codes|codegen)\/src\//.test(url),
    );
    const ranges = own.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
    counts.push(ranges.reduce((sum, { count }) => sum + count, 0));
  }
  await session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return counts;
}

const cases = [
  ...pieces.map((piece) => ["", piece] as const),
  ...beginnings.flatMap((beginning) => runs.map((run) => [beginning, run] as const)),
];

// The work inside of a regular expression runs no block: packages/e2e/test/expressions.test.ts looks at that.
test.each(cases)(
  "reading %j and then %j over and over takes work that grows as the text, and no faster",
  async (beginning, piece) => {
    const work = (length: number) => () => {
      const text = beginning + piece.repeat(Math.ceil(length / piece.length));
      readError(mask(text));
      nearest(text, [{ code: "model_not_found" }]);
    };
    const [, small = 0, large = 0] = await blocksOf(work(16_000), work(4_000), work(16_000));
    expect(small).toBeGreaterThan(10);
    // Four times the text: at most four times the work, and some for what does not depend on it, such as what the first
    // piece costs less than the others.
    expect(large).toBeLessThan(4 * small + 2_000);
  },
);
