import { isUtf8 } from "node:buffer";
import { type Driver, results } from "./drivers.ts";
import { type Request, requests } from "./requests.ts";
import { resultOf } from "./typescript.ts";

/** A request with a different result in two languages, and each language's result as canonical JSON. */
export interface Difference {
  readonly request: Request;
  readonly [language: string]: unknown;
}

/** The result of giving every language the same requests. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** Gives a driver and the TypeScript package a number of requests and compares their results byte for byte. */
export async function compare(driver: Driver, seed: number, count: number): Promise<Comparison> {
  const all = Array.from(requests(seed, count));
  const expected = all.map(resultOf);
  const actual = await results(
    driver,
    all.map((request) => JSON.stringify(request)),
  );
  if (actual.length !== count)
    throw new Error(`${driver.name} gave ${actual.length} results for ${count} requests.`);
  const differences = all.flatMap((request, index): Difference[] =>
    comparable(request, expected[index]) === comparable(request, actual[index])
      ? []
      : [{ request, typescript: expected[index], [driver.name]: actual[index] }],
  );
  return { compared: all.length, differences };
}

/** A line of results. If the body is not UTF-8, consecutive U+FFFD count as one (P80). */
const comparable = ({ body }: Request, line = ""): string =>
  isUtf8(Buffer.from(body ?? "", "base64")) ? line : line.replace(/\ufffd+/g, "\ufffd");
