import { describe, expect, test } from "vitest";
import { parseError } from "../src/index.ts";

const parse = (body: unknown) => parseError({ body: JSON.stringify(body) });

describe("the shape of a body", () => {
  test.each([
    ["openai", { error: { message: "m", type: "t", param: "", code: "c" } }],
    ["openai", { error: { message: "m", type: "t", code: "" } }],
    ["openai", { error: { message: "m", type: "t", code: null } }],
    ["openai", { error: { message: "m", type: "t", param: null } }],
    ["openai", { event_id: "e", type: "error", error: { message: "m", type: "t", code: "c" } }],
    ["openai", { error: { message: "m" } }],
    ["openai", { error: { code: "c" } }],
    ["problem", { type: "https://a", title: "t", status: 404, detail: "d", code: "c" }],
    ["problem", { type: "https://a", title: "t", status: 404, code: "c" }],
    ["problem", { type: "about:blank", title: "t", detail: "d" }],
    ["anthropic", { type: "error", error: { type: "t", message: "m" } }],
    ["anthropic", { error: { type: "t", message: "m" } }],
    ["anthropic", { error: { type: "t" } }],
    ["flat", { code: "c", message: "m", data: null }],
    ["flat", { success: false, message: "m" }],
    ["midjourney", { description: "d", type: "upstream_error", code: 24 }],
  ])("is %s for %j", (format, body) => {
    expect(parse(body).format).toBe(format);
  });

  test.each([
    [{ error: { message: 1, code: null } }],
    [{ error: { message: null, type: null } }],
    [{ error: { type: "<nil>" } }],
    [{ data: { error: { message: "m" } } }],
    [JSON.parse('{"__proto__":{"error":{"message":"m","code":"c"}}}')],
    [[5, { error: { message: "m", code: "c" } }]],
    ["model_not_found"],
    [null],
    [404],
  ])("is none for %j, so that its text is the message", (body) => {
    const { format, message, code, known } = parse(body);
    expect({ format, message, code, known }).toEqual({
      format: "text",
      message: JSON.stringify(body),
      code: null,
      known: false,
    });
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["an empty text", ""],
    ["whitespace", " \t\r\n"],
    ["a byte order mark", "\uFEFF"],
    ["no bytes", new Uint8Array()],
  ])("is empty for %s", (_, body) => {
    expect(parseError({ body })).toMatchObject({ format: "empty", message: "", body: null });
  });

  test("is text for what is not JSON, without the whitespace around it", () => {
    const html = "\n<html>\n<h1>502 Bad Gateway</h1>\n</html>\n";
    expect(parseError({ status: 502, body: html })).toMatchObject({
      format: "text",
      message: html.trim(),
      code: null,
      recovery: "transient",
      body: null,
    });
  });

  test.each([
    ["a trailing comma", '{"code":"c","message":"m",}'],
    ["a comment", '{"code":"c","message":"m"} // why'],
    ["NaN", '{"code":NaN,"message":"m"}'],
    ["a leading zero", '{"code":01,"message":"m"}'],
    ["a raw control character", '{"code":"c","message":"\n"}'],
    ["a truncated body", '{"error":{"message":"m","code":"model_not_found"'],
    ["text after the object", '{"code":"c","message":"m"}{}'],
    ["a second byte order mark", '\uFEFF\uFEFF{"code":"c","message":"m"}'],
  ])("is text for %s", (_, body) => {
    expect(parseError({ body })).toMatchObject({ format: "text", code: null, body: null });
  });
});

describe("the fields of a body", () => {
  const code = (sent: unknown) => parse({ error: { message: "m", code: sent } }).code;

  test.each([
    ["model_not_found", "model_not_found"],
    [" model_not_found", " model_not_found"],
    ["MODEL_NOT_FOUND", "MODEL_NOT_FOUND"],
    [429, "429"],
    [-1, "-1"],
    [9007199254740991, "9007199254740991"],
  ])("have the code %j as %j", (sent, expected) => {
    expect(code(sent)).toBe(expected);
  });

  test.each([
    ["429.0", "429"],
    ["4.29e2", "429"],
    ["-0", "0"],
    ["1.5", null],
    ["9007199254740992", null],
    ["1e400", null],
    ["-1e-400", "0"],
  ])("have the number %s as %j", (literal, expected) => {
    const body = `{"error":{"message":"m","code":${literal}}}`;
    expect(parseError({ body }).code).toBe(expected);
  });

  test.each(["", "<nil>", null, true, {}, ["c"]])("have no code for %j", (sent) => {
    expect(code(sent)).toBeNull();
  });

  test("have a known code with all that the catalogue says of it", () => {
    const error = parse({ error: { message: "m", type: "t", code: "insufficient_user_quota" } });
    expect(error).toMatchObject({
      known: true,
      code: "insufficient_user_quota",
      recovery: "correctable",
      actor: "account_owner",
      docsUrl: "https://errors.example.org/codes/insufficient-user-quota/",
    });
    expect(error.entry?.meaning).toBe("Insufficient quota");
  });

  test.each(["bad_response_body", "constructor", "__proto__", "toString"])(
    "have the code %s, which is not known, as it was sent",
    (sent) => {
      const error = parse({ error: { message: "m", code: sent } });
      expect(error).toMatchObject({ known: false, code: sent, entry: null });
    },
  );

  test("have a known type for the code where there is no code", () => {
    const error = parse({ error: { message: "m", type: "model_not_found" } });
    expect(error).toMatchObject({
      format: "anthropic",
      known: true,
      code: "model_not_found",
      type: "model_not_found",
    });
  });

  test("have no code where the type is an upstream's", () => {
    const error = parse({ type: "error", error: { type: "429", message: "m" } });
    expect(error).toMatchObject({ known: false, code: null, type: "429" });
  });

  test("have nothing for a type and a param that are no text", () => {
    const error = parse({ error: { message: "m", type: 1, param: ["a"], code: "c" } });
    expect(error).toMatchObject({ type: null, param: null });
  });

  test("have the param", () => {
    const error = parse({ error: { message: "m", param: "max_tokens", code: "c" } });
    expect(error.param).toBe("max_tokens");
  });

  test("count as they were named last", () => {
    const body =
      '{"error":{"message":"a","code":"a"},"error":{"message":"b","code":"c","code":"b"}}';
    expect(parseError({ body })).toMatchObject({ message: "b", code: "b" });
  });

  test("that no shape names survive", () => {
    const sent = { error: { message: "m", code: "c", metadata: { raw: [1] } }, request_id: "r" };
    expect(parse(sent).body).toEqual(sent);
  });
});
