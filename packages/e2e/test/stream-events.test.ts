import { parseErrorEvent } from "@org/error-codes";
import { describe, expect, test } from "vitest";
import { declaredEvents } from "../src/event-types.ts";

const protocols = [
  {
    protocol: "OpenAI's Responses",
    file: "openai/resources/responses/responses.d.ts",
    union: "ResponseStreamEvent",
    failures: ["error", "response.failed"],
    least: 50,
  },
  {
    protocol: "Anthropic's Messages",
    file: "@anthropic-ai/sdk/resources/messages/messages.d.ts",
    union: "RawMessageStreamEvent",
    failures: [],
    least: 6,
  },
];

const lines = (sample: object): string => `data: ${JSON.stringify(sample)}\n`;

describe.each(protocols)("of the events that the SDK of $protocol declares", (protocol) => {
  const events = declaredEvents(protocol.file, protocol.union);

  test("there are many, each with its type", () => {
    expect(events.length).toBeGreaterThanOrEqual(protocol.least);
    expect(events.filter(({ sample }) => sample.type === "")).toEqual([]);
  });

  test("only those that report a failure are errors", () => {
    const errors = events.filter(({ sample }) => parseErrorEvent(lines(sample), { status: 200 }));
    expect(errors.map(({ sample }) => sample.type).sort()).toEqual(protocol.failures);
  });
});

test.each([
  [
    "OpenAI's Chat Completions",
    { object: "chat.completion.chunk", choices: [{ delta: { content: "no" } }] },
  ],
  [
    "OpenAI's Chat Completions, its usage",
    { object: "chat.completion.chunk", choices: [], usage: { total_tokens: 3 } },
  ],
  ["Anthropic's Messages, a ping", { type: "ping" }],
  [
    "Gemini's",
    {
      candidates: [{ content: { parts: [{ text: "no" }] }, finishReason: "SAFETY" }],
      modelVersion: "m",
    },
  ],
  ["Gemini's, a prompt that was blocked", { promptFeedback: { blockReason: "SAFETY" } }],
])("an ordinary event is no error: %s", (_, sample) => {
  expect(parseErrorEvent(lines(sample), { status: 200 })).toBeNull();
});
