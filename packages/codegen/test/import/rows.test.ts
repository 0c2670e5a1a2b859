import { describe, expect, test } from "vitest";
import { printImport } from "../../src/import/index.ts";
import { imported, refused } from "./imported.ts";

describe("of two rows of one table that differ, nothing of the second comes in", () => {
  test("such as that it is deprecated", async () => {
    const csv = `code,message,action,deprecated
late,The bank did not answer,,
late,The bank was slow,Wait,use late
`;
    const { codes, left } = await imported({ "a.csv": csv });
    expect(codes).toEqual({ late: "The bank did not answer" });
    expect(left).toEqual([
      "a.csv:3:1 conflict: late has another meaning (The bank was slow) and deprecation (use late) here than in a.csv on line 2.",
    ]);
  });

  test.each([
    ["late,Late,\nlate,Late,use late\n", "deprecation (use late)", "Late"],
    ["late,Late,\nlate,Late,yes\n", "deprecation (yes)", "Late"],
    [
      "late,Late,use soon\nlate,Late,\n",
      "deprecation (none)",
      { meaning: "Late", deprecated: { reason: "use soon" } },
    ],
  ])("also if they differ in nothing else: %j", async (rows, what, late) => {
    const { codes, left } = await imported({ "a.csv": `code,message,deprecated\n${rows}` });
    expect(codes).toEqual({ late });
    expect(left).toEqual([
      `a.csv:3:1 conflict: late has another ${what} here than in a.csv on line 2.`,
    ]);
  });

  test("also in constants, of which one is old", async () => {
    const source =
      'export enum ErrorCode {\n  Late = "late",\n  /** @deprecated Use Late. */\n  Slow = "late",\n}\n';
    const { codes, left } = await imported({ "a.ts": source });
    expect(codes).toEqual({ late: "late" });
    expect(left).toEqual([
      "a.ts:2:10 no-text: No text explains late.",
      "a.ts:4:10 conflict: late has another deprecation (Use Late.) here than in a.ts on line 2.",
    ]);
  });

  test("and numbers tell two errors apart, in whatever column they are", async () => {
    const csv = `Error;Nr;HTTP;Text
CART_EMPTY;10004;400;The cart is empty
CART_EMPTY;10005;409;The cart is empty
`;
    const { codes, left } = await imported({ "a.csv": csv });
    expect(codes).toEqual({ CART_EMPTY: { meaning: "The cart is empty", statuses: [400] } });
    expect(left.filter((line) => line.includes("conflict"))).toEqual([
      "a.csv:3:1 conflict: CART_EMPTY has another Nr (10005) and statuses (409) here than in a.csv on line 2.",
    ]);
    const rows = `${csv}CART_FULL;10006;409;It is full\n`;
    const known = await imported({ "a.csv": rows.replace("Error;Nr", "Symbol;Err No.") });
    expect(known.codes).toMatchObject({
      CART_EMPTY: { meaning: "The cart is empty", value: 10004, statuses: [400] },
    });
    expect(known.left).toEqual([
      "a.csv:3:1 conflict: CART_EMPTY is sent as 10005 here, and as 10004 in a.csv on line 2.",
    ]);
  });

  test("but rows that do not differ are put together", async () => {
    const csv = "code,status,message,action\nsold,409,It is sold,\nsold,410,,Wait\n";
    const { codes, left } = await imported({ "a.csv": csv });
    expect(codes).toEqual({
      sold: { meaning: "It is sold", statuses: [409, 410], action: "Wait" },
    });
    expect(left).toEqual([]);
  });
});

test("another file says that a code is deprecated, unless the first has a column for that", async () => {
  const java = 'enum ErrorCode { @Deprecated(since = "2") LATE }';
  const csv = "code,message,deprecated\nLATE,Late,use SOON\n";
  const first = await imported({ "a.properties": "LATE=Late\n", "b.csv": csv });
  expect(first.codes).toEqual({ LATE: { meaning: "Late", deprecated: { reason: "use SOON" } } });
  expect(first.left).toEqual([]);
  const live = "code,message,deprecated\nLATE,Late,\nOLD,Old,use SOON\n";
  const second = await imported({ "a.csv": live, "b.csv": csv });
  expect(second.codes.LATE).toBe("Late");
  expect(second.left).toEqual([
    "b.csv:2:1 conflict: LATE has another deprecation (use SOON) here than in a.csv on line 2.",
  ]);
  expect((await imported({ "A.java": java, "b.csv": csv })).codes).toMatchObject({
    LATE: { deprecated: { reason: "use SOON" } },
  });
});

test("a no says that clients try again, where the status lets them", async () => {
  const csv = `code,status,message,retryable
a1,500,A,No
b1,429,B,No
c1,5xx,C,No
d1,501,D,No
e1,409,E,No
`;
  const { report } = await imported({ "a.csv": csv });
  expect(report.left.map(({ line, message, fix }) => [line, message, fix])).toEqual([
    [
      2,
      '"No" does not say whether a change of the request helps. The same holds for 2 other rows.',
      expect.stringContaining(
        "if you know. Until then, clients go by the status, and try again. To keep",
      ),
    ],
    [
      5,
      '"No" does not say whether a change of the request helps. The same holds for 1 other row.',
      expect.stringContaining("if you know. To keep"),
    ],
  ]);
  const mapped = await imported({ "a.csv": csv }, { map: { retryable: "recovery" } });
  const fixes = ({ left }: typeof report): string[] =>
    left.map(({ fix }) => fix.split(" To keep")[0] ?? "");
  expect(fixes(mapped.report)).toEqual(fixes(report));
});

describe("a row with more cells than there are headings is left, and does not spoil the others", () => {
  const said = "left-code: This row has 4 cells, and there are 3 headings.";

  test.each([
    ["a.csv", "code,status,message\nlate,500,Late, or so\nsold,409,It is sold\n", 2],
    ["a.csv", "code;status;message\nsold;409;It is sold\nlate;500;Late; or so\n", 3],
    ["a.csv", "code,message,action\nlate,Late, or so,\nsold,It is sold,Wait\n", 2],
    [
      "a.md",
      "| code | status | message |\n|-|-|-|\n| late | 500 | a | b |\n| sold | 409 | c |\n",
      3,
    ],
  ])("%s: %j", async (path, content, line) => {
    const sources = { [path]: content, "b.csv": "code,message\nother,Another\n" };
    const { codes, left, report } = await imported(sources);
    expect(Object.keys(codes)).not.toContain("late");
    expect(left[0]).toBe(`${path}:${line}:1 ${said}`);
    expect(Object.keys(report.tables[0]?.columns ?? {}).join()).not.toContain("@");
    expect(report.rows).toBe(3);
  });

  test("with the remedy for its kind of file", async () => {
    const fixOf = async (path: string, content: string): Promise<string | undefined> =>
      (await imported({ [path]: content })).report.left[0]?.fix;
    const csv = "code;message\nsold;It; is sold\nold;Old\n";
    expect(await fixOf("a.csv", csv)).toBe(
      "Put each text that has a semicolon in quotes, or give each column a heading.",
    );
    const quoted = await imported({ "a.csv": csv.replace("It; is sold", '"It; is sold"') });
    expect(quoted.codes).toEqual({ sold: "It; is sold", old: "Old" });
    const markdown = "| code | message |\n|-|-|\n| sold | a | b |\n| old | Old |\n";
    expect(await fixOf("a.md", markdown)).toBe(
      "Write each bar in a text as \\|, or give each column a heading.",
    );
    const escaped = await imported({ "a.md": markdown.replace("a | b", "a \\| b") });
    expect(escaped.codes).toEqual({ sold: "a | b", old: "Old" });
  });

  test("also if no row is like its headings", async () => {
    const csv = "code,status,message\nlate,500,Late, or so\nold,410,Old, or so\n";
    expect(await refused({ "a.csv": csv })).toEqual([
      "a.csv:1:1 no-codes: a.csv has no codes that can be imported.",
      `a.csv:2:1 ${said}`,
      `a.csv:3:1 ${said}`,
    ]);
  });

  test("but a separator at the end of each row does no harm", async () => {
    const csv = "code,message\nsold,It is sold,\nold,It is old,\n";
    const { codes, left } = await imported({ "a.csv": csv });
    expect(codes).toEqual({ sold: "It is sold", old: "It is old" });
    expect(left).toEqual([]);
  });
});

test("the report counts the codes of the catalogue, without those that lint refuses", async () => {
  const { report } = await imported({
    "a.csv": "code,message\nE-1,One\ne-1,Two\nE-1,One\ne-1,Two\n",
  });
  expect(report).toMatchObject({ codes: 1, tables: [{ codes: 1, rows: 4, also: { "a.csv": 1 } }] });
  expect(printImport(report, "text").split("\n").slice(-2)).toEqual([
    "a.csv:1  1 new code in 4 rows, 1 of a code above, 2 left; code, message = meaning",
    "1 code of 4 rows",
  ]);
});
