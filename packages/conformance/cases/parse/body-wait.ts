import { error, type ParseCase } from "../author.ts";

const retryInfo = (retryDelay: unknown, ...before: unknown[]): string =>
  error({
    message: "no",
    code: "x",
    details: [...before, { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay }],
  });

const flat = (wait: object): string => JSON.stringify({ message: "no", code: "x", ...wait });

/** Bodies, and the wait that each asks for. */
const waits: readonly (readonly [body: string, ms: number | null, flat?: "flat"])[] = [
  [retryInfo("58s"), 58_000],
  [retryInfo("0.5s"), 500],
  [retryInfo("1.0001s"), 1001],
  [retryInfo("58s", { "@type": "type.googleapis.com/google.rpc.Help" }, null), 58_000],
  [retryInfo("99999999s"), 31_536_000_000],
  [retryInfo("58"), null],
  [retryInfo("-1s"), null],
  [retryInfo("1m"), null],
  [retryInfo(58), null],
  [retryInfo("58s", ...Array(15).fill({})), 58_000],
  [retryInfo("58s", ...Array(16).fill({})), null],
  [flat({ retry_after: 64.57 }), 64_570, "flat"],
  [flat({ retry_after: 0 }), 0, "flat"],
  [flat({ retry_after: 1e300 }), 31_536_000_000, "flat"],
  ['{"message":"no","code":"x","retry_after":1e400}', 31_536_000_000, "flat"],
  ['{"message":"no","code":"x","retry_after":-1e400}', null, "flat"],
  [flat({ retry_after: -1 }), null, "flat"],
  [flat({ retry_after: "30" }), null, "flat"],
  [flat({ parameters: { retry_after: 30 } }), 30_000, "flat"],
  [error({ message: "no", code: "x", retry_after: 30 }), 30_000],
];

/** Waits in the body (P79). */
export const bodyWaits: readonly ParseCase[] = [
  ...waits.map(
    ([body, retryAfterMs, format]): ParseCase => ({
      name: `The wait of ${body} is ${retryAfterMs === null ? "none" : `${retryAfterMs} ms`}`,
      holds: ["P79"],
      status: 429,
      body,
      expected: { ...(format && { format }), code: "x", message: "no", retryAfterMs },
    }),
  ),
  {
    name: "A wait in a header counts before one in the body",
    holds: ["P79"],
    status: 429,
    headers: [["Retry-After", "5"]],
    body: retryInfo("58s"),
    expected: { code: "x", message: "no", retryAfterMs: 5000 },
  },
  {
    name: "A wait that is all of a body counts",
    holds: ["P79"],
    status: 429,
    body: '{"retry_after":20.5}',
    expected: { format: "text", message: '{"retry_after":20.5}', retryAfterMs: 20_500 },
  },
];
