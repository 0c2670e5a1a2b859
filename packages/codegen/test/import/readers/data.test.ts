import { describe, expect, test } from "vitest";
import { imported, refused } from "../imported.ts";

const json = (value: unknown): Record<string, string> => ({
  "a.json": JSON.stringify(value, null, "\t"),
});

describe("JSON is read in the form that it has:", () => {
  test("a list of objects, wherever it is", async () => {
    const list = [
      {
        id: 17,
        code: "sold",
        error: { message: "It is sold", http_status: 409 },
        causes: ["One", "Two"],
      },
      {
        id: 18,
        code: "old",
        error: { message: "<p>It is <b>old</b>, so</p><ul><li>go</li></ul>" },
      },
    ];
    const { codes, report } = await imported(json({ version: "1.0", shop: { list } }));
    expect(report.tables).toMatchObject([{ name: "/shop/list", line: 4, rows: 2 }]);
    expect(codes).toEqual({
      sold: { meaning: "It is sold", statuses: [409], causes: ["One", "Two"] },
      old: { meaning: "It is old, so", description: "It is **old**, so\n\n-   go" },
    });
  });

  test("a map of objects", async () => {
    const map = {
      BREAD_SOLD: { message: "It is sold", status: 409 },
      "17": { message: "It is old" },
    };
    expect((await imported(json(map))).codes).toEqual({
      17: "It is old",
      BREAD_SOLD: { meaning: "It is sold", statuses: [409] },
    });
  });

  test("a map of texts, also in each other", async () => {
    const { codes } = await imported(
      json({ errors: { bread: { sold: "It is sold" }, late: "Too late" } }),
    );
    expect(codes).toEqual({ "errors.bread.sold": "It is sold", "errors.late": "Too late" });
  });
});

test("numbers are sent as numbers and texts as texts", async () => {
  const both = [
    { code: 7, message: "Seven" },
    { code: "8", message: "Eight" },
  ];
  expect((await imported(json(both))).codes).toEqual({
    7: { meaning: "Seven", value: 7 },
    8: "Eight",
  });
});

test("names are the keys of codes that are no words", async () => {
  const list = [
    { code: "22P02", name: "invalid_text", message: "Bad text" },
    { code: "-32600", name: "invalid_request", message: "Bad request" },
  ];
  expect((await imported(json(list))).codes).toEqual({
    invalid_text: { meaning: "Bad text", value: "22P02" },
    invalid_request: { meaning: "Bad request", value: "-32600" },
  });
});

test("a code that cannot be a key gets one", async () => {
  const list = ["ns#Sold", "-1", "__proto__", "constructor", "日本"].map((code) => ({
    code,
    message: `Of ${code}`,
  }));
  const { codes, left } = await imported(json(list));
  expect(codes).toEqual({
    ns_Sold: { meaning: "Of ns#Sold", value: "ns#Sold" },
    minus_1: { meaning: "Of -1", value: "-1" },
    proto: { meaning: "Of __proto__", value: "__proto__" },
    constructor: "Of constructor",
  });
  expect(left.at(-1)).toBe(
    'a.json:19:11 left-code: "日本" has no letters and digits that could name it.',
  );
});

const schemas = `openapi: 3.1.0
paths:
  /bread:
    get:
      responses:
        "404":
          content: { application/json: { schema: { properties: { code: { enum: [bread_missing] } } } } }
components:
  schemas:
    Country: { enum: [de, fr] }
    ErrorCode:
      enum: [bread_sold, bread_old]
      x-enum-descriptions: [It is sold, It is old]
    ErrorNumber: { enum: [1, 2], x-enum-varnames: [ONE, TWO], x-enum-descriptions: { 2: Second } }
    ErrorMore: { x-extensible-enum: [more] }
    ErrorChoice:
      oneOf:
        - { const: choice_a, title: The first, description: It is the first }
        - { const: choice_b, deprecated: true }
`;

test("OpenAPI's enums are read with what extensions say of them", async () => {
  const { codes, left } = await imported({ "api.yaml": schemas });
  expect(codes).toEqual({
    bread_missing: { meaning: "bread_missing", statuses: [404] },
    bread_sold: "It is sold",
    bread_old: "It is old",
    ONE: { meaning: "ONE", value: 1 },
    TWO: { meaning: "Second", value: 2 },
    more: "more",
    choice_a: { meaning: "The first", description: "It is the first" },
    choice_b: "choice_b",
  });
  expect(left).toEqual([
    "api.yaml:7:81 no-text: No text explains bread_missing and 3 other codes.",
    "api.yaml:10:14 left-table: /components/schemas/Country does not say that it is about errors, as others do.",
    "api.yaml:19:20 left-value: choice_b is deprecated, but nothing says why.",
  ]);
});

test("what is no JSON is an error at its place", async () => {
  expect(await refused({ "a.json": '{"errors": [\n  {"code": 1' })).toEqual([
    "a.json:2:12 valid-json: The JSON is cut off here.",
  ]);
  expect(await refused({ "a.yaml": "[".repeat(100_000) })).toEqual([
    "a.yaml:1:35 plain-value: This is nested deeper than 32 levels.",
  ]);
});
