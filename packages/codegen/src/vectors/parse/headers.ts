import { aroundId } from "../../emitters/bodies/suffix.ts";
import type { Header, ParseVector, Result } from "../../formats/vector.ts";
import type { Catalog } from "../../model/catalog.ts";
import { expectResult } from "../expect.ts";
import { textResult } from "../read.ts";
import { plainMessage } from "../samples.ts";

/** Noon of a day in 2026, UTC. */
const now = Date.UTC(2026, 6, 26, 12);

const later = "Sun, 26 Jul 2026 12:00:30 GMT";

/** Headers that say how to retry, what they say, and the sentences. */
const retry: readonly (readonly [
  what: string,
  headers: readonly Header[],
  said: Partial<Result>,
  ...holds: string[],
])[] = [
  ["A wait in seconds", [["Retry-After", "3"]], { retryAfterMs: 3000 }, "P59"],
  ["A wait until a date", [["retry-after", later]], { retryAfterMs: 30_000 }, "P59", "P61"],
  [
    "A wait until a date, from the response's own",
    [
      ["Retry-After", later],
      ["Date", "Sun, 26 Jul 2026 12:00:10 GMT"],
    ],
    { retryAfterMs: 20_000 },
    "P61",
  ],
  [
    "A wait in milliseconds",
    [
      ["retry-after-ms", "250"],
      ["retry-after", "3"],
    ],
    { retryAfterMs: 250 },
    "P58",
  ],
  ["A wait of years", [["retry-after", "99999999999"]], { retryAfterMs: 31_536_000_000 }, "P44"],
  ["A wait that is no number", [["retry-after", "soon"]], {}, "P60", "P67"],
  ["A wish to try again", [["X-Should-Retry", "true"]], { shouldRetry: true }, "P49"],
  ["A wish not to try again", [["x-should-retry", "false"]], { shouldRetry: false }, "P49"],
];

/** What headers and texts say. */
export const headers = (catalog: Catalog): ParseVector[] => [
  ...retry.map(
    ([what, headers, said, ...holds]): ParseVector => ({
      name: `${what} is read from headers`,
      holds: ["P3", ...holds],
      status: 429,
      headers,
      now,
      expected: expectResult(catalog, 429, { format: "empty", ...said }),
    }),
  ),
  ...requestIds(catalog),
  ...suffixes(catalog),
  {
    name: "A body that is a text is the message, without white space around it",
    holds: ["P28", "P29"],
    status: 502,
    body: { text: " upstream is gone\r\n" },
    expected: textResult(catalog, 502, "upstream is gone"),
  },
  {
    name: "A page in HTML has its title as the message",
    holds: ["P77"],
    status: 502,
    body: { text: "<html><head><title>Bad &lt;Gateway&gt;</title></head></html>" },
    expected: textResult(catalog, 502, "Bad <Gateway>"),
  },
];

/** Each header that can have the request id, and all at once. */
function requestIds(catalog: Catalog): ParseVector[] {
  const names = catalog.wire.requestId.headers;
  const found = (requestId: string | null) =>
    expectResult(catalog, 500, { format: "empty", requestId });
  const vector = (name: string, headers: readonly Header[], requestId: string | null) => ({
    name,
    holds: ["P3", "P34", "P35"],
    status: 500,
    headers,
    expected: found(requestId),
  });
  return [
    ...names.flatMap((name) => [
      vector(`The request id is in the header ${name}`, [[name.toUpperCase(), "r-1"]], "r-1"),
      vector(`A text with a space in the header ${name} is no request id`, [[name, "r 1"]], null),
    ]),
    ...(names.length > 1
      ? [
          vector(
            "Of the headers for the request id the first of the catalogue counts",
            names.map((name, index): Header => [name, `r-${index}`]).reverse(),
            "r-0",
          ),
        ]
      : []),
  ];
}

/** The request id at the end of a message. */
function suffixes(catalog: Catalog): ParseVector[] {
  const { headers, messageSuffix } = catalog.wire.requestId;
  const [header] = headers;
  const around = aroundId(messageSuffix);
  if (!around || header === undefined) return [];
  const [before, after] = around;
  const text = `${plainMessage}${before}r-1${after}`;
  // Around a text there is no white space.
  if (text.trim() !== text) return [];
  const vector = (name: string, given: readonly Header[], message: string, requestId: string) => ({
    name,
    holds: ["P28", "P36", "P37", "P38", "P39"],
    status: 500,
    headers: given,
    body: { text },
    expected: textResult(catalog, 500, message, { requestId }),
  });
  return [
    vector("The request id at the end of a message is cut off", [], plainMessage, "r-1"),
    vector(
      "The request id at the end of a message is cut off if a header has it, too",
      [[header, "r-1"]],
      plainMessage,
      "r-1",
    ),
    vector(
      "Another request id at the end of a message than a header's stays",
      [[header, "r-2"]],
      text,
      "r-2",
    ),
  ];
}
