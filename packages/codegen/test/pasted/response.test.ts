import { describe, expect, test } from "vitest";
import { readTranscript } from "../../src/pasted/response.ts";

const body = '{\n  "error": { "code": "prompt_blocked" }\n}';
const expected = {
  status: 400,
  headers: [
    ["content-type", " application/json"],
    ["x-request-id", " req-1"],
  ],
  body,
};
const head = "HTTP/2 400 \ncontent-type: application/json\nx-request-id: req-1";

describe("a response is read", () => {
  test("as a server sends it", () => {
    expect(readTranscript(`${head}\n\n${body}`)).toEqual(expected);
    expect(readTranscript(`${head}\n\n${body}`.replaceAll("\n", "\r\n"))).toEqual(expected);
    expect(readTranscript("HTTP/1.1 404 Not Found")).toEqual({
      status: 404,
      headers: [],
      body: "",
    });
  });

  test("after the command of the request", () => {
    for (const command of [
      "$ curl -i https://api.example.org/v1/models",
      "curl -i https://api.example.org/v1/models \\\n  -H 'accept: */*'",
      "% curl -si x\n",
      "❯ http :8080".replace("❯", ">"),
    ])
      expect(readTranscript(`${command}\n${head}\n\n${body}`), command).toEqual(expected);
  });

  test("as curl -v prints it", () => {
    const marked = `${head}\n`.replaceAll(/^/gm, "< ");
    const text = `* Trying 127.0.0.1:80...\n> GET / HTTP/2\n> host: x\n>\n* done\n${marked}\n{ [52 bytes data]\n${body}\n* Connection #0 left intact`;
    expect(readTranscript(text)).toEqual(expected);
  });

  test("of several, the last one", () => {
    const before = "HTTP/1.1 100 Continue\n\nHTTP/1.1 302 Found\nlocation: /x\n\n";
    expect(readTranscript(`${before}${head}\n\n${body}`)).toEqual(expected);
  });

  test.each([
    body,
    "",
    "HTTP is down",
    "It said:\nHTTP/1.1 500\n\n{}",
    "<p>HTTP/1.1 500</p>",
    "404",
  ])("not if the text is something else: %j", (text) => {
    expect(readTranscript(text)).toBeUndefined();
  });

  test("and a line without a colon or a name is not a header", () => {
    expect(readTranscript("HTTP/1.1 500\nserver\n: x\nA:b:c\n\n")?.headers).toEqual([["A", "b:c"]]);
  });
});
