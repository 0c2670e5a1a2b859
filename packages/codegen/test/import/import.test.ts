import { describe, expect, test } from "vitest";
import { printImport } from "../../src/import/index.ts";
import { imported, refused } from "./imported.ts";

const codes = { "codes.csv": "code,status\nsold,409\nold,410\n" };
const texts = { "texts.properties": "sold=It is sold\nold=It is old\nlate=Too late\n" };

describe("several files", () => {
  test("are one catalogue, in which each adds what it says", async () => {
    const { codes: all, left } = await imported({ ...codes, ...texts });
    expect(all).toEqual({
      sold: { meaning: "It is sold", statuses: [409] },
      old: { meaning: "It is old", statuses: [410] },
      late: "Too late",
    });
    expect(left).toEqual([]);
  });

  test("that have nothing to import are named", async () => {
    const { left } = await imported({ ...texts, "a.ts": "export const x = f();\n" });
    expect(left).toEqual([
      "a.ts:1:1 left-file: a.ts has no enums, objects, lists or unions of texts outside of functions.",
    ]);
  });

  test("are all read before any fault is told", async () => {
    const broken = { "a.json": "{", "b.csv": 'a,"b', "c.xyz": "one line", "d.proto": "enum A {" };
    expect(await refused({ ...texts, ...broken })).toEqual([
      "a.json:1:1 valid-json: The JSON is cut off here.",
      "b.csv:1:1 valid-csv: A quoted text in this row does not end.",
      "c.xyz:1:1 known-kind: c.xyz is not a kind of file that can be imported.",
      "d.proto:1:8 valid-proto: The enum A is not closed.",
    ]);
  });
});

test("where sources differ, the first stays, and each other is listed with its place", async () => {
  const csv = `code,status,message
sold,409,It is sold
sold,410,It was sold
sold,409,It is sold
`;
  const { codes: all, left } = await imported({ "a.csv": csv, "b.properties": "sold=Sold out\n" });
  expect(all).toEqual({ sold: { meaning: "It is sold", statuses: [409] } });
  expect(left).toEqual([
    "a.csv:3:1 conflict: sold has another meaning (It was sold) and statuses (410) here than in a.csv on line 2.",
    "a.csv:4:1 duplicate: sold is already in a.csv on line 2, with nothing else.",
    "b.properties:1:1 conflict: sold has another meaning (Sold out) here than in a.csv on line 2.",
  ]);
});

test("a row that says that there is no error is left, whatever column says so", async () => {
  const csv = `Nr,Text,Status
0,OK,
000,No error,
1,Done,200
2,Moved,"301, 302"
3,OK,
4,Late,409
5,Half,"200, 409"
`;
  const { codes: all, left } = await imported({ "a.csv": csv }, { map: { Nr: "code" } });
  expect(Object.keys(all)).toEqual(["3", "4", "5"]);
  expect(left).toEqual([
    "a.csv:2:1 left-code: 0 (OK) is not an error.",
    "a.csv:3:1 left-code: 000 (No error) is not an error.",
    "a.csv:4:1 left-code: 1, with status 200, is not an error.",
    "a.csv:5:1 left-code: 2, with status 301, is not an error.",
  ]);
});

test("where every error is sent with status 200, all are taken", async () => {
  const { codes: all } = await imported({ "a.csv": "code,status\nsold,200\nold,200\n" });
  expect(Object.keys(all)).toEqual(["sold", "old"]);
});

test("two names of one value, and two values of one name, are conflicts", async () => {
  const go = `package a
const (
	ErrOne Code = 1
	ErrUno Code = 1
)
const ErrOne Other = 2
`;
  const { codes: all, left } = await imported({ "a.go": go }, { only: ["Code", "Other"] });
  expect(all).toEqual({ ErrOne: { meaning: "ErrOne", value: 1 } });
  expect(left).toEqual([
    "a.go:3:2 no-text: No text explains ErrOne.",
    "a.go:4:2 conflict: ErrUno is sent as 1, as ErrOne in a.go on line 3 is.",
    "a.go:6:7 conflict: ErrOne is sent as 2 here, and as 1 in a.go on line 3.",
  ]);
});

test("what lint would refuse is left, and said", async () => {
  const rows = ["a-b,First", "a_b,Second", `${"x".repeat(300)},Long`, "null,Nothing", "index,Page"];
  const { codes: all, left } = await imported({ "a.csv": `code,message\n${rows.join("\n")}\n` });
  expect(all).toEqual({ "a-b": "First", null: "Nothing" });
  expect(left.map((line) => line.replace(/x{9,}/g, "x…"))).toEqual([
    "a.csv:3:1 left-code: a_b and a-b are both named AB.",
    "a.csv:4:1 left-code: x… is sent as 300 characters; 256 are allowed.",
    'a.csv:4:1 new-key: "x…" cannot be a key; it is x…, and the value is what is sent.',
    "a.csv:6:1 left-code: index is the page that lists everything.",
  ]);
});

test("values that fields cannot have are left, the same once", async () => {
  const csv = `code,message,status,retryable,url,actor,aliases,identifier
a1,A,600,true,see https://example.com/a,caller,"a2, a3",first
b1,B,499 No Name Yet,false,none,nobody,,
c1,C,418,false,,,,
`;
  const { catalog, left } = await imported({ "a.csv": csv });
  expect(catalog.statuses).toEqual({ 499: { name: "no_name_yet", meaning: "No Name Yet" } });
  expect(catalog.codes).toEqual({
    a1: {
      meaning: "A",
      recovery: "transient",
      links: ["https://example.com/a"],
      actor: "caller",
      aliases: ["a2", "a3"],
      identifier: "first",
    },
    b1: { meaning: "B", statuses: [499] },
    c1: "C",
  });
  expect(left).toEqual([
    "a.csv:2:6 left-value: 600 is not an HTTP status.",
    'a.csv:3:22 left-value: "false" does not say whether a change of the request helps. The same holds for 1 other row.',
    "a.csv:3:28 left-value: none is not the URL of a page.",
    "a.csv:3:33 left-value: nobody is not an actor.",
    "a.csv:4:1 left-value: c1 has status 418, which is not registered with IANA.",
  ]);
});

test("a yes with a condition is no recovery, and each remedy has those that can apply", async () => {
  const csv = `code,message,Retry?
a1,A,yes
b1,B,"yes, after Retry-After"
c1,C,"no, split it"
d1,D,perhaps
e1,E,terminal
`;
  const { codes, report } = await imported({ "a.csv": csv });
  expect(codes).toEqual({
    a1: { meaning: "A", recovery: "transient" },
    b1: "B",
    c1: "C",
    d1: "D",
    e1: { meaning: "E", recovery: "terminal" },
  });
  expect(report.left.map(({ message, fix }) => [message, fix.split(". To keep")[0]])).toEqual([
    [
      '"yes, after Retry-After" does not say whether the same request can succeed later.',
      "Write transient into the catalogue if it can, or correctable if it has to change",
    ],
    [
      '"no, split it" does not say whether a change of the request helps.',
      "Write correctable or terminal into the catalogue if you know",
    ],
    [
      "perhaps is not a recovery.",
      "Write transient, correctable or terminal into the catalogue if you know",
    ],
  ]);
});

test("a cell that says that nothing is there gives nothing", async () => {
  const csv =
    "code,message,status,action,Note\nsold,It is sold,-,–,-\nold,It is old,410,N/A,—\n-,-,-,-,-\n";
  const { codes, left } = await imported({ "a.csv": csv }, { map: { Note: "x-note" } });
  expect(codes).toEqual({ sold: "It is sold", old: { meaning: "It is old", statuses: [410] } });
  expect(left).toEqual([]);
  const typescript = 'export enum ErrorSign { Minus = "-", Plus = "+" }\n';
  expect(await refused({ "a.ts": typescript })).toContain(
    'a.ts:1:33 left-code: "-" has no letters and digits that could name it.',
  );
});

test("a text with a character that no catalogue can have is left", async () => {
  const source =
    'const errors = { a: { message: "nul \\0" }, b: { message: "half \\ud800" }, c: { message: "tab\\t" } };';
  const { codes: all, left } = await imported({ "a.js": source });
  expect(all).toEqual({ a: "a", b: "b", c: "tab" });
  expect(left).toEqual([
    "a.js:1:18 no-text: No text explains a and 1 other code.",
    "a.js:1:32 left-text: This text has the character U+0000.",
    "a.js:1:58 left-text: This text has the character U+D800.",
  ]);
});

test("a long comment is the meaning up to its first sentence, and the rest is the description", async () => {
  const proto = `enum Code {
  // The bread is sold, e.g. To another shop, or to whoever was here before you came.
  // Ask for more.
  SOLD = 1;
  // It is old. So it goes.
  OLD = 2;
}`;
  expect((await imported({ "a.proto": proto })).codes).toEqual({
    SOLD: {
      meaning: "The bread is sold, e.g. To another shop, or to whoever was here before you came.",
      value: 1,
      description: "Ask for more.",
    },
    OLD: { meaning: "It is old. So it goes.", value: 2 },
  });
});

test("without codes there is no catalogue, and it is said what there was", async () => {
  expect(await refused({ "a.csv": "Name,Price\nRye,1\n" })).toEqual([
    "a.csv:1:1 left-table: This table has nothing that explains codes.",
  ]);
});

test("the report says how many rows of each table are new, elsewhere, and left", async () => {
  const { report } = await imported({
    "a.csv": "code,message\nsold,It is sold\nold,It is old\n",
    "b.csv": "code,status\nok,200\nsold,409\nlate,408\nold,410\nlate,\n",
  });
  expect(report.tables.map(({ codes, also }) => ({ codes, also }))).toEqual([
    { codes: 2, also: {} },
    { codes: 1, also: { "a.csv": 2, "b.csv": 1 } },
  ]);
  expect(printImport(report, "text").split("\n").slice(-3)).toEqual([
    "a.csv:1  2 codes in 2 rows; code, message = meaning",
    "b.csv:1  1 new code in 5 rows, 2 also in a.csv, 1 of a code above, 1 left; code, status = statuses",
    "3 codes of 7 rows",
  ]);
});

test("the report is for people and for machines", async () => {
  const { report } = await imported({
    "a.csv": "code,message,Level\nsold,It is sold,\u202Ehigh\n",
  });
  expect(
    printImport(report, "text"),
  ).toBe(`a.csv:1:14  left-column (warning)  The column Level is left: its heading names no field of a code.
  1 | code,message,Level
    |              ^
  fix: To keep it as your own: --map Level=x-level. For what else it can be, see import --help.

1 warning to read: the catalogue lacks what they name

a.csv:1  1 code in 1 row; code, message = meaning
1 code of 1 row`);
  expect(JSON.parse(printImport(report, "json"))).toEqual(report);
});
