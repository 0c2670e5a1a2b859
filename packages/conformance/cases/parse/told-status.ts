import { error, type ParseCase } from "../author.ts";

/** Bodies that tell a status, and which. */
const told: readonly (readonly [body: string, status: number, ParseCase["expected"]])[] = [
  [error({ message: "no", code: 502 }), 502, { code: "502" }],
  [error({ message: "no", code: "429" }), 429, { code: "429" }],
  [error({ message: "no", code: null, status: 503 }), 503, {}],
  [error({ message: "no", code: null, statusCode: 503 }), 503, {}],
  [error({ message: "no", code: null, status_code: 503 }), 503, {}],
  ['{"message":"no","code":"x","status":404}', 404, { format: "flat", code: "x" }],
  ['{"message":"no","code":"x","statusCode":404}', 404, { format: "flat", code: "x" }],
  ['{"message":"no","code":"x","status_code":404.0}', 404, { format: "flat", code: "x" }],
  ['{"message":"no","code":404}', 404, { format: "flat", code: "404" }],
  ['{"errors":[{"status":"422","title":"no"}]}', 422, { format: "json" }],
  ['{"status":200,"error":{"message":"no","code":503}}', 503, { code: "503" }],
  ['{"status":400,"error":{"message":"no","code":503}}', 400, { code: "503" }],
  [
    error({ message: "no", code: "rate_limit_exceeded", type: "server_error" }),
    429,
    { code: "rate_limit_exceeded", type: "server_error" },
  ],
  [
    error({ message: "no", code: "x", type: "server_error" }),
    500,
    { code: "x", type: "server_error" },
  ],
  [error({ message: "no", code: null, status: "RESOURCE_EXHAUSTED" }), 429, {}],
  [
    '{"type":"error","error":{"type":"rate_limit_error","message":"no"}}',
    429,
    { format: "anthropic", type: "rate_limit_error" },
  ],
];

/** Bodies that tell none. */
const untold: readonly (readonly [body: string, ParseCase["expected"]])[] = [
  [error({ message: "no", code: 399 }), { code: "399" }],
  [error({ message: "no", code: 600 }), { code: "600" }],
  [error({ message: "no", code: "0429" }), { code: "0429" }],
  [error({ message: "no", code: "x", status: "overloaded" }), { code: "x" }],
  [error({ message: "no", code: "x", type: "constructor" }), { code: "x", type: "constructor" }],
];

/** The status that a body tells where the response tells none of an error (P78). */
export const toldStatuses: readonly ParseCase[] = [
  ...told.flatMap(([body, status, expected]) =>
    [undefined, 200].map(
      (given): ParseCase => ({
        name: `The status of ${body} ${given ? `under ${given}` : "without a status"} is ${status}`,
        holds: ["P78"],
        ...(given && { status: given }),
        body,
        expected: { ...expected, message: "no", status },
      }),
    ),
  ),
  ...untold.map(
    ([body, expected]): ParseCase => ({
      name: `The status of ${body} is that of the response`,
      holds: ["P78"],
      status: 200,
      body,
      expected: { ...expected, message: "no", status: 200 },
    }),
  ),
  {
    name: "The status of the response counts where it is that of an error",
    holds: ["P78"],
    status: 400,
    body: error({ message: "no", code: 503 }),
    expected: { code: "503", message: "no", status: 400 },
  },
  {
    name: "The type of an error in the message tells the status",
    holds: ["P76", "P78"],
    body: error({ message: error({ message: "no", type: "rate_limit_error", code: null }) }),
    expected: { message: "no", type: "rate_limit_error", status: 429 },
  },
  {
    name: "A known code under a success keeps the status, whatever its type stands for",
    holds: ["P78"],
    status: 200,
    body: error({ message: "no", code: "model_not_found", type: "server_error" }),
    expected: { code: "model_not_found", message: "no", type: "server_error", status: 200 },
  },
];
