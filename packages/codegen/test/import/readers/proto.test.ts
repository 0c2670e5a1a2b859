import { expect, test } from "vitest";
import { imported, refused } from "../imported.ts";

test("values have their numbers, and what is written above or behind them", async () => {
  const proto = `syntax = "proto3";
// About enum X { in a comment
message Bread {
  enum Kind { RYE = 0; }
  enum BakeError {
    option allow_alias = true;
    /* The oven is cold.
     *   It needs an hour. */
    OVEN_COLD = 0;
    OVEN_HOT = 0x10; // The oven is hot.
    OVEN_GONE = -1 [deprecated = true, (x) = { text: "}" }];
    reserved 5 to 7, "OLD";
    reserved "enum { A = 1; }";
  }
}
`;
  const { codes, left } = await imported({ "a.proto": proto });
  expect(codes).toEqual({
    OVEN_COLD: { meaning: "The oven is cold. It needs an hour.", value: 0 },
    OVEN_HOT: { meaning: "The oven is hot.", value: 16 },
    OVEN_GONE: { meaning: "OVEN_GONE", value: -1 },
  });
  expect(left).toEqual([
    "a.proto:4:3 left-table: Kind does not say that it is about errors, as others do.",
    "a.proto:11:5 left-value: OVEN_GONE is deprecated, but nothing says why.",
    "a.proto:11:5 no-text: No text explains OVEN_GONE.",
  ]);
});

test("a status in a comment is a status of the code, and one that IANA does not know keeps its name", async () => {
  const proto = `enum Code {
  // It was cancelled.
  //
  // HTTP Mapping: 499 Client Left
  CANCELLED = 1;
}`;
  const { catalog } = await imported({ "a.proto": proto });
  expect(catalog.statuses).toEqual({ 499: { name: "client_left", meaning: "Client Left" } });
  expect(catalog.codes).toEqual({
    CANCELLED: {
      meaning: "It was cancelled.",
      value: 1,
      statuses: [499],
      description: "HTTP Mapping: 499 Client Left",
    },
  });
});

test("what says that there is no error is left, and said", async () => {
  const proto = `enum Code {
  // Not an error; returned on success.
  //
  // HTTP Mapping: 200 OK
  OK = 0;
  CANCELLED = 1;
  UNKNOWN = 2;
}
enum BakeCode {
  BAKE_CODE_UNSPECIFIED = 0;
  BAKE_CODE_NOT_OK = 11;
  BAKE_CODE_NONE = 12;
}`;
  const { codes, left } = await imported({ "a.proto": proto });
  expect(Object.keys(codes)).toEqual([
    "CANCELLED",
    "UNKNOWN",
    "BAKE_CODE_NOT_OK",
    "BAKE_CODE_NONE",
  ]);
  expect(left.filter((line) => line.includes("left-code"))).toEqual([
    "a.proto:5:3 left-code: OK is not an error.",
    "a.proto:10:3 left-code: BAKE_CODE_UNSPECIFIED is not an error.",
  ]);
});

test("an enum that is not closed is an error at its bracket", async () => {
  expect(await refused({ "a.proto": "enum Code {\n  A = 1;\n" })).toEqual([
    "a.proto:1:11 valid-proto: The enum Code is not closed.",
  ]);
});
