import { answers, type Driver } from "./drivers.ts";
import { type Request, requests } from "./requests.ts";
import { answer } from "./typescript.ts";

/** A request to which not all languages answer the same. */
export interface Difference {
  readonly request: Request;
  /** Language to its answer, as canonical JSON. */
  readonly answers: Readonly<Record<string, string | undefined>>;
}

/** What came of giving every language the same requests. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** Gives all drivers, and TypeScript's package, so many requests and compares their answers byte for byte. */
export async function compare(
  drivers: readonly Driver[],
  seed: number,
  count: number,
): Promise<Comparison> {
  const all = Array.from(requests(seed, count));
  const lines = all.map((request) => JSON.stringify(request));
  const given = [{ name: "typescript", lines: all.map(answer) }];
  for (const driver of drivers)
    given.push({ name: driver.name, lines: await answers(driver, lines) });
  for (const { name, lines } of given)
    if (lines.length !== count)
      throw new Error(`${name} answered ${lines.length} of ${count} requests.`);
  const differences = all.flatMap((request, index): Difference[] => {
    const own = given.map(({ name, lines }) => [name, lines[index]] as const);
    const isSame = own.every(([, line]) => line === own[0]?.[1]);
    return isSame ? [] : [{ request, answers: Object.fromEntries(own) }];
  });
  return { compared: all.length, differences };
}
