import { describe, expect, test } from "vitest";
import { parseError, parseErrorEvent } from "../src/index.ts";

const body =
  '{"error":{"message":"m (request id: r)","type":"t","param":"","code":"do_request_failed"}}';
const parts = { status: 200, headers: { "retry-after": "2" } };
const expected = parseError({ ...parts, body });

describe("an event of a stream", () => {
  test.each([
    ["a line", `data: ${body}`],
    ["a line without space", `data:${body}`],
    ["a line that ends", `data: ${body}\n\n`],
    ["a named event", `event: error\r\nid: 1\r\ndata: ${body}\r\n`],
    ["a comment and other fields", `: ping\rretry: 1\rdata: ${body}\rid\r`],
    ["several lines of data", `data: ${body.replace(",", ",\ndata: ")}`],
  ])("is the same error as its data as a body: %s", (_, event) => {
    const error = parseErrorEvent(event, parts);
    expect(error).toEqual(expected);
    expect(error).toMatchObject({ known: true, requestId: "r", retryAfterMs: 2000 });
  });

  test.each([
    "data: [DONE]",
    'data: {"id":"c","object":"chat.completion.chunk","choices":[]}',
    'data: {"type":"message_start","message":{"id":"m"}}',
    "event: ping",
    ": keep-alive",
    "",
    `datum: ${body}`,
    ` data: ${body}`,
    `data:  ${body.slice(1)}`,
  ])("is not an error if no shape fits its data: %j", (event) => {
    expect(parseErrorEvent(event)).toBeNull();
  });

  test("is an error with any text if its name is error", () => {
    const error = parseErrorEvent("event: ping\nevent: error\ndata: upstream\ndata: gone");
    expect(error).toMatchObject({ format: "text", message: "upstream\ngone", status: null });
  });
});
