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
function comparable({ body }: Request, line = ""): string {
  const text = withPlainDetails(line);
  return isUtf8(Buffer.from(body ?? "", "base64")) ? text : text.replace(/\ufffd+/g, "\ufffd");
}

/**
 * A line whose details are written anew. They are what the language's JSON library makes of them, and gives back
 * (P86): only their value counts, in which a lone surrogate may have become U+FFFD. No text holds these names in
 * quotation marks without escapes, and only details can have them as keys.
 */
function withPlainDetails(line: string): string {
  const start = line.indexOf(detailsKey) + detailsKey.length;
  const end = line.lastIndexOf(nextKey);
  const details: unknown = JSON.parse(line.slice(start, end));
  return line.slice(0, start) + JSON.stringify(plain(details)) + line.slice(end);
}

const detailsKey = ',"details":';
const nextKey = ',"docsUrl":';

function plain(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(
    ([key, inner]) => [key.toWellFormed(), plain(inner)] as const,
  );
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
