import { describe, expect, test } from "vitest";
import { parseError } from "../src/index.ts";

const known = '{"error":{"message":"m","type":"t","param":null,"code":"model_not_found"}}';
const limit = 1_048_576;
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a body in bytes", () => {
  test.each([
    ["a Uint8Array", utf8(known)],
    ["a Buffer", Buffer.from(known)],
    ["an ArrayBuffer", utf8(known).slice().buffer],
    ["a view of a part", new DataView(utf8(`xx${known}`).buffer, 2)],
    ["bytes with a byte order mark", utf8(`\uFEFF${known}`)],
  ])("is the same as its text: %s", (_, body) => {
    expect(parseError({ body })).toEqual(parseError({ body: known }));
  });

  test("has U+FFFD for each maximal part of what is no UTF-8", () => {
    const body = [0x61, 0xf0, 0x9f, 0x98, 0xe4, 0xbd, 0xff, 0xc0, 0x80, 0x62];
    const { message } = parseError({ body: Uint8Array.from(body) });
    expect(message).toBe("a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDb");
  });
});

describe("a text of the result", () => {
  test("has U+FFFD for each lone surrogate", () => {
    const body =
      '{"error":{"message":"\\ud800\\ud83d\\ude00\\udc00","type":"\\udfff","code":"\\ud800"}}';
    expect(parseError({ body })).toMatchObject({
      message: "\uFFFD😀\uFFFD",
      type: "\uFFFD",
      code: "\uFFFD",
    });
  });

  test("keeps NUL and other control characters", () => {
    const body = '{"error":{"message":"a\\u0000\\u0007","code":"\\u0000"}}';
    expect(parseError({ body })).toMatchObject({ message: "a\0\x07", code: "\0" });
  });

  test("is cut after 1,000 characters, pairs of surrogates being one", () => {
    const long = "😀".repeat(1001);
    const body = JSON.stringify({ error: { message: long, type: long, param: long, code: long } });
    const cut = "😀".repeat(1000);
    const expected = { message: cut, type: cut, param: cut, code: cut };
    expect(parseError({ body })).toMatchObject(expected);
    expect(parseError({ body: long }).message).toBe(cut);
  });

  test("of 1,000 characters is whole", () => {
    expect(parseError({ body: "é".repeat(1000) }).message).toHaveLength(1000);
  });
});

describe("a body at the limits", () => {
  const padded = (bytes: number) => known.padEnd(bytes);

  test("is read up to 1,048,576 bytes", () => {
    expect(parseError({ body: padded(limit) }).code).toBe("model_not_found");
    expect(parseError({ body: utf8(padded(limit)) }).code).toBe("model_not_found");
  });

  test("is text beyond them", () => {
    for (const body of [padded(limit + 1), utf8(padded(limit + 1)), `\uFEFF${padded(limit - 2)}`])
      expect(parseError({ body })).toMatchObject({ format: "text", message: known, code: null });
  });

  test("counts in bytes and not in UTF-16 units", () => {
    const body = `{"code":"c","message":"${"é".repeat(limit / 2)}"}`;
    expect(parseError({ body })).toMatchObject({ format: "text", body: null });
  });

  test("ends with U+FFFD for a character that the limit cuts in two", () => {
    const body = `${" ".repeat(limit - 1)}é`;
    for (const form of [body, utf8(body)])
      expect(parseError({ body: form })).toMatchObject({ format: "text", message: "\ufffd" });
  });

  test.each([
    [
      "arrays",
      (depth: number) =>
        `{"code":"c","message":"m","a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`,
    ],
    [
      "objects",
      (depth: number) =>
        `{"code":"c","message":"m"${',"a":{"a":1'.repeat(depth - 1)}${"}".repeat(depth)}`,
    ],
  ])("is read down to 64 levels of %s, and is text below", (_, nested) => {
    expect(parseError({ body: nested(64) })).toMatchObject({ format: "flat", code: "c" });
    const deeper = nested(65);
    expect(() => JSON.parse(deeper)).not.toThrow();
    expect(parseError({ body: deeper })).toMatchObject({
      format: "text",
      message: deeper,
      code: null,
      body: null,
    });
  });

  test("may have any number of brackets in its texts, escaped quotes before them", () => {
    const message = `\\" ${"[{".repeat(100)}`;
    const body = JSON.stringify({ param: "[".repeat(100), code: "c", message, data: '"[' });
    expect(parseError({ body })).toMatchObject({ format: "flat", message });
  });

  test("may be 10,000 levels deep or 10 MB large, whatever it is made of", () => {
    for (const piece of ["[", '{"a":', '{"error":', "x", "é", " ", "\\", '"']) {
      const deep = piece.repeat(10_000);
      const large = piece.repeat(10_000_000 / piece.length);
      for (const body of [deep, large, utf8(large)])
        expect(parseError({ status: 500, body })).toMatchObject({ code: null, body: null });
    }
  });
});

describe("a body that was decoded already", () => {
  test("is the same as its text", () => {
    expect(parseError({ body: JSON.parse(known) })).toEqual(parseError({ body: known }));
  });

  test.each([[[]], [7], [true], [{}], [Symbol("s")], [() => 1], [10n]])(
    "has no message if no shape fits it: %s",
    (body) => {
      expect(parseError({ body })).toMatchObject({ format: "text", message: "", code: null });
    },
  );

  test("has a limit for an error inside its message, as a text has", () => {
    const inner = (length: number) =>
      JSON.stringify({ message: "m", code: "access_denied", x: "x".repeat(length) });
    const around = inner(0).length;
    const read = (length: number) =>
      parseError({ body: { error: { message: inner(length - around), code: null } } }).code;
    expect(read(1_048_576)).toBe("access_denied");
    expect(read(1_048_577)).toBeNull();
  });

  test("may be endless", () => {
    const body: Record<string, unknown> = { error: { message: "m", code: "access_denied" } };
    body.self = body;
    expect(parseError({ body }).code).toBe("access_denied");
  });
});
