import { describe, expect, test } from "vitest";
import { imported, refused } from "../imported.ts";

const table = (...rows: string[]): string =>
  `| Code | Meaning |\n| --- | --- |\n${rows.join("\n")}\n`;

test("a table is read, its codes and its texts without marks of code", async () => {
  const markdown = table(
    "| `bread_sold` | The `bread` is sold, a \\| b |",
    "| **bread_old** | It is<br>old |",
    "| bread_hot | The `bread` is hot<br>Wait a bit |",
    "| bread_raw | It is raw<br>Wait a bit |",
  );
  expect((await imported({ "a.md": markdown })).codes).toEqual({
    bread_sold: "The bread is sold, a | b",
    bread_old: "It is old",
    bread_hot: "The bread is hot. Wait a bit",
    bread_raw: "It is raw. Wait a bit",
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

test("a description keeps its marks of code, also beside a line break and what only looks like one", async () => {
  const markdown = `| Code | Message | Details | Action |
| - | - | - | - |
| sold | It is \`a\\|b\`, not \\\`c | Sold<br>as \`<br>\` | See \`\` \`x\` \`\` |
`;
  expect((await imported({ "a.md": markdown })).codes).toEqual({
    sold: {
      meaning: "It is a|b, not `c",
      description: "Sold  \nas `<br>`",
      action: "See `x`",
    },
  });
});

describe("headings above tables", () => {
  const markdown = `## Bread\n\n${table("| sold | It is sold |")}\n## Rolls\n\n${table("| old | It is old |", "| | |")}`;

  test("are left where there are several, and said once", async () => {
    const { catalog, left } = await imported({ "a.md": markdown });
    expect(catalog.categories).toBeUndefined();
    expect(left).toEqual([
      "a.md:1:1 left-heading: The headings above the tables are left, such as Bread and Rolls.",
    ]);
  });

  test("become categories if the caller says so", async () => {
    const { catalog, codes, left } = await imported(
      { "a.md": markdown },
      { map: { "@heading": "category" } },
    );
    expect(catalog.categories).toEqual({ Bread: "Bread", Rolls: "Rolls" });
    expect(codes).toEqual({
      sold: { meaning: "It is sold", category: "Bread" },
      old: { meaning: "It is old", category: "Rolls" },
    });
    expect(left).toEqual([]);
  });

  test("do not matter where there is one, or where a column has the category", async () => {
    const one = markdown.replace("Rolls", "Bread");
    const column = markdown
      .replaceAll("| Meaning |", "| Meaning | Category |")
      .replaceAll("| --- |\n", "| --- | --- |\n")
      .replaceAll(/(It is \w+ \|)/g, "$1 Bakery |");
    expect((await imported({ "a.md": one })).left).toEqual([]);
    expect((await imported({ "a.md": column })).left).toEqual([]);
  });

  test("do not make a table one of codes that nothing explains", async () => {
    const bare = "## Errors\n\n| Code | Nr |\n|-|-|\n| sold | 1 |\n";
    expect(await refused({ "a.md": bare }, { map: { "@heading": "category" } })).toEqual([
      "a.md:3:1 left-table: Errors has nothing that explains codes.",
    ]);
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
      "a.mdx:1:1 known-name: The import has no table Opcode.",
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
