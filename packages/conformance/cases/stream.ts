import { error, now, type StreamCase } from "./author.ts";

const json = error({ message: "no", code: "invalid_request" });
const invalid = { code: "invalid_request", message: "no" };
const event = (...lines: readonly string[]): string => lines.join("\n");

/** Events that are no error. */
const others: readonly (readonly [what: string, event: string, ...holds: string[]])[] = [
  ["OpenAI's last one", "data: [DONE]", "S5"],
  [
    "a chunk of a chat",
    'data: {"id":"c-1","object":"chat.completion.chunk","choices":[]}',
    "S6",
    "S5",
  ],
  [
    "Claude's first one",
    'event: message_start\ndata: {"type":"message_start","message":{"id":"m"}}',
    "S6",
    "S5",
  ],
  ["a ping", 'event: ping\ndata: {"type":"ping"}', "S5"],
  [
    "the code of an interpreter's call, of the Responses API",
    'data: {"type":"response.code_interpreter_call_code.done","item_id":"i","output_index":0,"sequence_number":3,"code":"print(1)"}',
    "S6",
  ],
  [
    "a response in the making, whose error is null",
    'event: response.created\ndata: {"type":"response.created","response":{"id":"r","status":"in_progress","error":null},"sequence_number":0}',
    "S5",
    "S6",
  ],
  [
    "a response that ended early",
    'data: {"type":"response.incomplete","response":{"error":null,"incomplete_details":{"reason":"max_output_tokens"}}}',
    "S5",
  ],
  [
    "a tool's call that failed within a response that goes on",
    'data: {"type":"response.output_item.done","item":{"type":"mcp_call","error":"no such tool"}}',
    "S5",
  ],
  [
    "a chunk of Gemini's",
    'data: {"candidates":[{"content":{"parts":[{"text":"no"}]},"finishReason":"STOP"}],"usageMetadata":{"totalTokenCount":3}}',
    "S6",
  ],
  [
    "progress with a status and a message",
    'data: {"status":"running","message":"half done"}',
    "S6",
  ],
  ["success with a code and a message", 'data: {"code":0,"message":"success"}', "S6"],
  ["a detail", 'data: {"detail":"warming up"}', "S6"],
  ["a known code without a message", 'data: {"code":"invalid_request"}', "S6"],
  ["an error that is null", 'data: {"error":null,"message":"no","code":"x"}', "S5", "S6"],
  ["an error that is blank", 'data: {"error":" ","message":"no"}', "S5", "S6"],
  ["an error that is false", 'data: {"error":false,"message":"no"}', "S5", "S6"],
  ["an error that is a number", 'data: {"error":0.5,"message":"no"}', "S5", "S6"],
  ["a list of what is no error", 'data: [{"candidates":[]}]', "S6"],
  ["a comment", ": keep-alive", "S2", "S5"],
  ["nothing", "", "S5"],
  ["only empty lines", "\n\r\n\r", "S2", "S5"],
  ["text", "data: hello", "S5"],
  ["an error in a field that is not data", `event: message\nid: ${json}`, "S2"],
  ["an error in a field whose name is in capitals", `Data: ${json}`, "S2"],
  ["an error in a field with a space before its name", ` data: ${json}`, "S2"],
  ["an error in a comment", `:data: ${json}`, "S2"],
  ["a name that is error in capitals", "event: Error\ndata: hello", "S5"],
  ["a name that is error and more", "event: errors\ndata: hello", "S5"],
  ["a name that is error and a space", "event: error \ndata: hello", "S2", "S5"],
  ["a name that is two spaces and error", "event:  error\ndata: hello", "S2", "S5"],
  [
    "a name that was error, before another",
    "event: error\nevent: message\ndata: hello",
    "S1",
    "S5",
  ],
  [
    "a name that was error, before an empty one",
    "event: error\nevent\ndata: hello",
    "S1",
    "S2",
    "S5",
  ],
  ["an error that is divided at NEL, which ends no line", `id: 1\u0085data: ${json}`, "S1"],
  ["an error that is divided at U+2028, which ends no line", `id: 1\u2028data: ${json}`, "S1"],
  ["an error that is divided at a form feed, which ends no line", `id: 1\fdata: ${json}`, "S1"],
];

/** Events of streams. */
export const stream: readonly StreamCase[] = [
  ...others.map(
    ([what, text, ...holds]): StreamCase => ({
      name: `An event is no error: ${what}`,
      holds,
      event: text,
      expected: null,
    }),
  ),
  {
    name: "An event with an error is one",
    holds: ["S5", "S7"],
    event: `data: ${json}`,
    expected: invalid,
  },
  {
    name: "An event with an error is one whatever its name is",
    holds: ["S5"],
    event: event("event: message", `data: ${json}`),
    expected: invalid,
  },
  {
    name: "The status and headers that are given with an event count",
    holds: ["S7"],
    event: `data: ${error({ message: "no (request id: r-1)", code: "x" })}`,
    status: 429,
    headers: [
      ["X-Request-Id", "r-1"],
      ["Retry-After", "Sun, 26 Jul 2026 12:00:30 GMT"],
      ["X-Should-Retry", "true"],
    ],
    now,
    expected: {
      code: "x",
      message: "no",
      requestId: "r-1",
      retryAfterMs: 30_000,
      shouldRetry: true,
      recovery: "transient",
    },
  },
  {
    name: "Body D in an event: the realtime error",
    holds: ["S5", "S7"],
    event:
      'data: {"event_id":"evt_1","type":"error","error":{"message":"no","type":"t","code":"bad_response"}}',
    expected: { code: "bad_response", message: "no", type: "t" },
  },
  {
    name: "Body C in an event: Claude's error, which is named so",
    holds: ["S5", "P78"],
    event: event(
      "event: error",
      'data: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
    ),
    expected: {
      format: "anthropic",
      status: 529,
      message: "Overloaded",
      type: "overloaded_error",
    },
  },
  {
    name: "The error event of the Responses API is an error",
    holds: ["S5", "S7"],
    event: event("event: error", 'data: {"type":"error","code":"x","message":"no","param":null}'),
    expected: { format: "flat", code: "x", message: "no" },
  },
  {
    name: "The error event of the Responses API is an error without its name, too",
    holds: ["S5"],
    event: 'data: {"type":"error","code":"x","message":"no","param":null,"sequence_number":1}',
    expected: { format: "flat", code: "x", message: "no" },
  },
  {
    name: "A response that failed is an error, which stands in the response",
    holds: ["S5", "S7", "P78"],
    event:
      'data: {"type":"response.failed","sequence_number":1,"response":{"id":"r","status":"failed","error":{"code":"rate_limit_exceeded","message":"no"}}}',
    status: 200,
    expected: {
      code: "rate_limit_exceeded",
      status: 429,
      message: "no",
    },
  },
  {
    name: "A response that failed is an error though nothing holds it",
    holds: ["S5", "S7"],
    event: 'data: {"type":"response.failed","response":null}',
    expected: { format: "json", type: "response.failed" },
  },
  {
    name: "A list is not what holds the error of a response that failed",
    holds: ["S7"],
    event: 'data: {"type":"response.failed","response":[{"error":{"code":"x","message":"no"}}]}',
    expected: { format: "json", type: "response.failed" },
  },
  {
    name: "Gemini's error in a list is an error",
    holds: ["P69", "S5", "P78"],
    event:
      'data: [{"error":{"code":503,"message":"The model is overloaded.","status":"UNAVAILABLE"}}]',
    status: 200,
    expected: { code: "503", status: 503, message: "The model is overloaded." },
  },
  {
    name: "An error that is a text is an error",
    holds: ["S5", "P72"],
    event: 'data: {"error":"no such model"}',
    expected: { format: "json", message: "no such model" },
  },
  {
    name: "An error in a list is an error",
    holds: ["S5", "P72"],
    event: 'data: {"error":[{"message":"no"}]}',
    expected: { format: "json", message: "no" },
  },
  {
    name: "An event with a known code and a message is an error without saying so",
    holds: ["S6"],
    event: 'data: {"code":"invalid_request","message":"no"}',
    expected: { format: "flat", code: "invalid_request", message: "no" },
  },
  {
    name: "A chunk of a gateway's chat with an error beside its choices is an error",
    holds: ["S5", "P78"],
    event: 'data: {"id":"c","choices":[],"error":{"code":502,"message":"no"}}',
    status: 200,
    expected: { code: "502", status: 502, message: "no" },
  },
  {
    name: "An event that is named error is one though its data is text",
    holds: ["S5"],
    event: event("event: error", "data: upstream is gone"),
    status: 200,
    expected: { format: "text", message: "upstream is gone" },
  },
  {
    name: "An event that is named error is one though it has no data",
    holds: ["S5"],
    event: "event: error",
    expected: { format: "empty" },
  },
  {
    name: "An event that is named error is one though no shape fits its JSON",
    holds: ["S5"],
    event: event("event: error", 'data: {"ok":false}'),
    expected: { format: "text", message: '{"ok":false}' },
  },
  {
    name: "An event that is named error after another name is one",
    holds: ["S1", "S5"],
    event: event("event: message", "data: gone", "event: error"),
    expected: { format: "text", message: "gone" },
  },
  ...[
    ["LF", "\n"],
    ["CR", "\r"],
    ["CR LF", "\r\n"],
  ].map(
    ([what, end]): StreamCase => ({
      name: `Lines that end with ${what} are lines`,
      holds: ["S1", "S2"],
      event: ["id: 1", "event: error", "data: a", "data: b", "", ""].join(end),
      expected: { format: "text", message: "a\nb" },
    }),
  ),
  {
    name: "Lines may end in all three ways in one event",
    holds: ["S1"],
    event: "event: error\rdata: a\ndata: b\r\ndata: c\n\rdata: d",
    expected: { format: "text", message: "a\nb\nc\nd" },
  },
  {
    name: "JSON that is divided into several data lines is joined again",
    holds: ["S1", "S5"],
    event: event(
      'data: {"error":{"message":',
      "id: 7",
      'data: "no",',
      'data: "code":"invalid_request"}}',
    ),
    expected: invalid,
  },
  {
    name: "Data lines are joined with a line break, which a string of JSON may not have",
    holds: ["S1", "S5"],
    event: event("event: error", 'data: {"error":{"message":"n', 'data: o","code":"x"}}'),
    expected: { format: "text", message: '{"error":{"message":"n\no","code":"x"}}' },
  },
  {
    name: "An empty data line is an empty line of the body",
    holds: ["S1", "S2"],
    event: event("event: error", "data: a", "data", "data:", "data: b"),
    expected: { format: "text", message: "a\n\n\nb" },
  },
  {
    name: "One space after the colon does not count, the second does",
    holds: ["S2"],
    event: event("event:error", "data:a", "data: b", "data:  c", "data:\td"),
    expected: { format: "text", message: "a\nb\n c\n\td" },
  },
  {
    name: "A value has all colons after the first",
    holds: ["S2"],
    event: event("event: error", "data: a: b::c"),
    expected: { format: "text", message: "a: b::c" },
  },
  {
    name: "Comments, ids, delays and unknown fields do not count",
    holds: ["S2"],
    event: event(": a", "id: 1", "retry: 10", "datax: b", "da: c", "event: error", "data: d", ""),
    expected: { format: "text", message: "d" },
  },
];
