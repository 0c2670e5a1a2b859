import { describe, expect, test } from "vitest";
import { imported, refused } from "../imported.ts";

const table = (...rows: string[]): string =>
  `| Code | Meaning |\n| --- | --- |\n${rows.join("\n")}\n`;

test("a table is read, its code without marks, its text with its marks of code", async () => {
  const markdown = table(
    "| `bread_sold` | The `bread` is sold, a \\| b |",
    "| **bread_old** | It is<br>old |",
  );
  expect((await imported({ "a.md": markdown })).codes).toEqual({
    bread_sold: "The `bread` is sold, a | b",
    bread_old: "It is old",
  });
});

test("a text with links and emphasis is the meaning without, and the description with them", async () => {
  const markdown = table("| bread_sold | It is *sold*, see [the shop](https://example.com/a) |");
  expect((await imported({ "a.md": markdown })).codes).toEqual({
    bread_sold: {
      meaning: "It is sold, see the shop",
      description: "It is *sold*, see [the shop](https://example.com/a)",
    },
  });
});

describe("of several tables, those are taken", () => {
  const markdown = `# Opcodes\n\n${table("| 1 | Start |")}\n<Anchor id="a" />\n## Error codes\n\n${table("| 10 | Sold |")}\n> ## HTTP errors\n>\n> | Code | Meaning |\n> | - | - |\n> | 404 | Nothing |\n`;

  test("whose headings are about errors, also below the components of MDX, without those of HTTP", async () => {
    const { codes, left } = await imported({ "a.mdx": markdown });
    expect(codes).toEqual({ 10: "Sold" });
    expect(left).toEqual([
      "a.mdx:3:1 left-table: Opcodes does not say that it is about errors, as others do.",
      "a.mdx:16:3 left-table: HTTP errors lists HTTP statuses.",
    ]);
  });

  test("that the caller names", async () => {
    const { codes } = await imported({ "a.mdx": markdown }, { only: ["Opcodes"] });
    expect(codes).toEqual({ 1: "Start" });
  });

  test("and a name that is not there is an error", async () => {
    expect(await refused({ "a.mdx": markdown }, { only: ["Opcode"] })).toEqual([
      "a.mdx:1:1 known-name: There is no table Opcode in what is imported.",
    ]);
  });
});

test("lines of cells without headings are a table, too", async () => {
  const lines = "|BreadSold|Conflict (409)|It is sold.|\n|BreadOld|Gone (410)|It is old.|\n";
  const { codes, report } = await imported({ "a.txt": lines });
  expect(codes).toEqual({
    BreadSold: { meaning: "It is sold.", statuses: [409] },
    BreadOld: { meaning: "It is old.", statuses: [410] },
  });
  expect(report.tables).toMatchObject([{ line: 1, column: 1, columns: { "@1": "code" } }]);
});
