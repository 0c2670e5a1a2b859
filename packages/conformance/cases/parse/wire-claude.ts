import type { ParseCase } from "../author.ts";

const claude = (type: unknown, message = "no"): string =>
  JSON.stringify({ type: "error", error: { type, message } });

/** Body C, the error as Claude clients expect it, and what stands in its type. */
export const wireClaude: readonly ParseCase[] = [
  {
    name: "Body C: the gateway's own error has a type that is no code",
    holds: ["P14", "P15", "P17", "P25"],
    status: 500,
    body: claude("new_api_error", "no channel (request id: r-3)"),
    expected: {
      format: "anthropic",
      code: null,
      message: "no channel",
      type: "new_api_error",
      requestId: "r-3",
      recovery: "transient",
      actor: "operator",
    },
  },
  {
    name: "Body C: an upstream error has the upstream's type",
    holds: ["P17", "P25", "P51"],
    status: 429,
    headers: [["request-id", "req_011"]],
    body: claude("rate_limit_error"),
    expected: {
      format: "anthropic",
      message: "no",
      type: "rate_limit_error",
      requestId: "req_011",
    },
  },
  {
    name: "Body C: a type that is a known code is the code",
    holds: ["P25", "P26", "P50"],
    status: 500,
    body: claude("channel:no_available_key"),
    expected: {
      format: "anthropic",
      code: "channel:no_available_key",
      known: true,
      message: "no",
      type: "channel:no_available_key",
      recovery: "transient",
      actor: "operator",
      docsUrl: "https://errors.example.org/codes/channel-no-available-key/",
    },
  },
  {
    name: "Body C: the type `<nil>` is none",
    holds: ["P15", "P22", "P25"],
    status: 500,
    body: claude("<nil>"),
    expected: { format: "anthropic", message: "no" },
  },
  {
    name: "Body C: the type `429` is a text, and no code",
    holds: ["P24", "P25"],
    status: 429,
    body: claude("429"),
    expected: { format: "anthropic", message: "no", type: "429", code: null },
  },
  {
    name: "Body C: the type is the number 429, which is none",
    holds: ["P15", "P24", "P25"],
    status: 429,
    body: claude(429),
    expected: { format: "anthropic", message: "no" },
  },
  {
    name: "Body C: without the outer type",
    holds: ["P14", "P15", "P17"],
    status: 500,
    body: '{"error":{"type":"new_api_error","message":"no"}}',
    expected: { format: "anthropic", message: "no", type: "new_api_error" },
  },
  {
    name: "Body C: the type is empty",
    holds: ["P15", "P22"],
    status: 500,
    body: claude(""),
    expected: { format: "anthropic", message: "no" },
  },
  {
    name: "Body C: with a request id beside the error",
    holds: ["P17", "P33"],
    status: 529,
    body: '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_1"}',
    expected: {
      format: "anthropic",
      message: "Overloaded",
      type: "overloaded_error",
      requestId: null,
      recovery: "transient",
      body: {
        type: "error",
        error: { type: "overloaded_error", message: "Overloaded" },
        request_id: "req_1",
      },
    },
  },
];
