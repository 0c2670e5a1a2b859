import { expect, test } from "vitest";
import { imported, refused } from "../imported.ts";

test("columns are known by their headings", async () => {
  const csv = `Error code;HTTP status;Message;Solution;Area;Level;More info
bread_missing;404;There is no such bread;"- Look again
- Ask";Shelf;high;https://example.com/bread
bread_sold;409 Conflict;It is ""sold"" already;Take another;Shelf;low;
`;
  const { catalog, left, report } = await imported({ "a.csv": csv });
  expect(catalog.categories).toEqual({ Shelf: "Shelf" });
  expect(catalog.codes).toEqual({
    bread_missing: {
      meaning: "There is no such bread",
      category: "Shelf",
      statuses: [404],
      action: ["Look again", "Ask"],
      links: ["https://example.com/bread"],
    },
    bread_sold: {
      meaning: 'It is ""sold"" already',
      category: "Shelf",
      statuses: [409],
      action: "Take another",
    },
  });
  expect(left).toEqual([
    "a.csv:1:46 left-column: The column Level is left: its heading names no field of a code.",
  ]);
  expect(report.tables).toMatchObject([
    {
      kind: "csv",
      rows: 2,
      codes: 2,
      columns: { "Error code": "code", "HTTP status": "statuses", Message: "meaning" },
    },
  ]);
});

test("a byte order mark and any line ends do no harm", async () => {
  const plain = "code,message\nbread_sold,It is sold\nbread_old,It is old\n";
  const { text } = await imported({ "a.csv": plain });
  for (const other of [
    `\uFEFF${plain}`,
    plain.replaceAll("\n", "\r\n"),
    plain.replaceAll("\n", "\r"),
  ])
    expect((await imported({ "a.csv": other })).text).toBe(text);
});

test("without headings, columns are known by what is in them", async () => {
  const csv = "404,bread_missing,There is no such bread\n409,bread_sold,It is sold\n";
  expect((await imported({ "a.csv": csv })).codes).toEqual({
    bread_missing: { meaning: "There is no such bread", statuses: [404] },
    bread_sold: { meaning: "It is sold", statuses: [409] },
  });
});

test("the caller can say what columns are, and the first of them is then a heading", async () => {
  const csv = "Kennung;Stufe;Text;Notiz\nbread_sold;hoch;Ausverkauft;a\n";
  const map = { Kennung: "code", Text: "meaning", Stufe: "x-level", Notiz: "none" } as const;
  const { codes, left } = await imported({ "a.csv": csv }, { map });
  expect(codes).toEqual({ bread_sold: { meaning: "Ausverkauft", "x-level": "hoch" } });
  expect(left).toEqual([]);
});

test("codes that are all numbers are sent as numbers, and others as they are", async () => {
  const numbers = await imported({ "a.csv": "code,message\n17,Sold\n4,Old\n" });
  expect(numbers.catalog).toMatchObject({
    wire: { codes: "numbers" },
    codes: { 17: "Sold", 4: "Old" },
  });
  expect(numbers.text.indexOf("  17:")).toBeLessThan(numbers.text.indexOf("  4:"));
  const mixed = await imported({ "a.csv": "code,message\n017,Sold\n4,Old\n" });
  expect(mixed.text).toContain('  "017": Sold\n  4: Old\n');
  expect(mixed.catalog.wire).toEqual({ format: "problem" });
});

test("an open quote is an error at its place", async () => {
  expect(await refused({ "a.csv": 'code,message\na,"b\nc,d\n' })).toEqual([
    "a.csv:2:1 valid-csv: A quoted text in this row does not end.",
  ]);
});
