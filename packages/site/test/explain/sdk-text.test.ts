import { describe, expect, test } from "vitest";
import { readError } from "./read-error.ts";

const known = { known: true, code: "model_not_found", status: 404 };

/** What SDKs print of one response: status 404, and a body whose code is `model_not_found`. */
const texts: Readonly<Record<string, string>> = {
  "openai-python":
    "openai.NotFoundError: Error code: 404 - {'error': {'message': \"There's no model x\", 'type': 'access', 'param': None, 'code': 'model_not_found'}}",
  "openai-python with a traceback": `Traceback (most recent call last):
  File "main.py", line 3, in <module>
    client.chat.completions.create(**{"model": "x"})
openai.NotFoundError: Error code: 404 - {'error': {'message': 'No', 'type': 'access', 'param': None, 'code': 'model_not_found'}}`,
  "openai-node": `NotFoundError: 404 No such model
    at APIError.generate (file:///app/node_modules/openai/core/error.mjs:45:20)
    at async main (file:///app/main.mjs:7:3) {
  status: 404,
  headers: Headers { 'content-type': 'application/json' },
  requestID: null,
  error: {
    message: 'No such model',
    type: 'access',
    param: null,
    code: 'model_not_found'
  },
  code: 'model_not_found',
  param: null,
  type: 'access'
}`,
  "anthropic-python":
    "anthropic.NotFoundError: Error code: 404 - {'type': 'error', 'error': {'type': 'model_not_found', 'message': 'No'}}",
  "openai-go":
    'POST "https://api.example.org/v1/chat/completions": 404 Not Found {"message":"No","type":"access","param":null,"code":"model_not_found"}',
  "openai-java":
    'com.openai.errors.NotFoundException: 404: {"error":{"message":"No","type":"access","param":null,"code":"model_not_found"}}',
  axios: `AxiosError: Request failed with status code 404
    at settle (node_modules/axios/lib/core/settle.js:19:12) {
  code: 'ERR_BAD_REQUEST',
  response: {
    status: 404,
    data: { error: { message: 'No', type: 'access', param: null, code: 'model_not_found' } }
  }
}`,
};

describe("the error text of an SDK is read", () => {
  test.each(Object.entries(texts))("of %s", (_, text) => {
    expect(readError(text)).toMatchObject(known);
  });

  test("with its message, as the body has it", () => {
    expect(readError(texts["openai-python"] ?? "").message).toBe("There's no model x");
  });

  test("without a body, with its status and the text after it", () => {
    expect(readError("openai.RateLimitError: Error code: 429 - Slow down")).toMatchObject({
      status: 429,
      code: null,
      message: "Slow down",
      recovery: "transient",
    });
    expect(readError("InternalServerError: 502 <html>Bad gateway</html>")).toMatchObject({
      status: 502,
      format: "text",
      message: "<html>Bad gateway</html>",
    });
  });

  test("with an unknown code", () => {
    expect(
      readError("Error code: 400 - {'error': {'message': 'No', 'code': 'made_up'}}"),
    ).toMatchObject({ known: false, code: "made_up", status: 400 });
  });

  test.each(["Error: it broke", "the Error code: 404 was here", "errors are {'code': 1}"])(
    "not where the text is something else: %s",
    (text) => {
      expect(readError(text)).toMatchObject({ status: null, format: "text", message: text });
    },
  );
});
