import { isUtf8 } from "node:buffer";
import { type Driver, results } from "./drivers.ts";
import type { Request } from "./requests.ts";

/** A request with a different result in two languages, and each language's result as canonical JSON. */
export interface Difference {
  readonly request: Request;
  readonly [language: string]: unknown;
}

/** The requests for which a driver's results are not, byte for byte, those of the TypeScript package. */
export async function compare(
  driver: Driver,
  all: readonly Request[],
  expected: readonly string[],
): Promise<Difference[]> {
  const actual = await results(
    driver,
    all.map((request) => JSON.stringify(request)),
  );
  if (actual.length !== all.length)
    throw new Error(`${driver.name} gave ${actual.length} results for ${all.length} requests.`);
  return all.flatMap((request, index): Difference[] =>
    comparable(request, expected[index]) === comparable(request, actual[index])
      ? []
      : [{ request, typescript: expected[index], [driver.name]: actual[index] }],
  );
}

/** A line of results. If the body is not UTF-8, consecutive U+FFFD count as one (P80). */
const comparable = ({ body }: Request, line = ""): string =>
  isUtf8(Buffer.from(body ?? "", "base64")) ? line : line.replace(/\ufffd+/g, "\ufffd");
