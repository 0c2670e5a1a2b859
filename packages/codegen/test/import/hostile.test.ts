import { describe, expect, test } from "vitest";
import { importCatalog } from "../../src/import/index.ts";

const kinds = "csv json yaml md go ts java py proto properties".split(" ");

/** Each import ends, with a catalogue or with problems that have a place and a remedy. */
async function ends(path: string, bytes: Uint8Array): Promise<void> {
  const { text, problems } = await importCatalog([{ path, bytes }]);
  expect(text ?? problems).toBeTruthy();
  for (const problem of problems ?? []) {
    expect(problem).toMatchObject({ file: path, message: expect.stringMatching(/\.$/) });
    expect(problem.line).toBeGreaterThan(0);
    expect(problem.fix).not.toBe("");
  }
}

describe.each(kinds)("a file of the kind %s may be", (kind) => {
  const path = `errors.${kind}`;

  test.each([
    ["empty", Buffer.from("")],
    ["a control character", Buffer.from("a\0b")],
    ["not UTF-8", Buffer.from([0x80, 0xff, 0xfe, 0x41])],
    ["UTF-16", Buffer.from("\uFEFFcode,message\na,b\n", "utf16le")],
    ["too large", Buffer.alloc(5 * 1024 * 1024, "a,b\n")],
  ])("%s, and is refused", async (_, bytes) => {
    const { text, problems } = await importCatalog([{ path, bytes }]);
    expect(text).toBeUndefined();
    expect(problems?.filter(({ level }) => level === "error")).toHaveLength(1);
    await ends(path, bytes);
  });

  test.each([
    [
      "open",
      ['a,"b\n', '{"a": [', "enum Code {\n A(", "class Code(Enum):\n A = (", "const (\nA = `"],
    ],
    [
      "deep",
      ["[", '{"a":', "(", "> ", "- ", "<p>", "*a ", "/*", "`", "|", "a+"].map((one) =>
        one.repeat(500),
      ),
    ],
    ["too deep for the stack", ["[", '{"a":', "("].map((one) => one.repeat(20_000))],
    ["long", [`| code | message |\n|-|-|\n${"| a | b |\n".repeat(200)}`, "x".repeat(20_000)]],
  ])("%s, and does no harm", async (_, contents) => {
    for (const content of contents) await ends(path, Buffer.from(content));
  });
});

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"];

test.each([
  [
    "a.csv",
    `code,message,__proto__,constructor\n${names.map((name) => `${name},A text,b,c\n`).join("")}`,
  ],
  ["a.json", `{${names.map((name) => `"${name}":{"message":"A text","toString":1}`).join()}}`],
  [
    "a.proto",
    `enum Code {${names.map((name, index) => `// A text\n${name} = ${index};\n`).join("")}}`,
  ],
  ["a.ts", `enum Err {${names.map((name) => `/** A text */ ${name} = "${name}",`).join("\n")}}`],
  ["a.properties", names.map((name) => `${name}=A text\n`).join("")],
])("names that objects have are codes like others in %s", async (path, content) => {
  const { text, problems } = await importCatalog([{ path, bytes: Buffer.from(content) }]);
  expect(problems).toBeUndefined();
  for (const name of names)
    expect(text).toMatch(new RegExp(`^  ${name.replaceAll("__", "")}:`, "m"));
  expect(text).toMatch(/value: (?:__proto__|0)\n/);
});

describe("what nobody could read is refused at its place, before it takes the time of its parser", () => {
  test.each([
    ["nests more than 50 elements", `${"<b>".repeat(100_000)}</b>`],
    [
      "nests more than 50 elements",
      `${"<ul><li>".repeat(100_000)}a${"</li></ul>".repeat(100_000)}`,
    ],
    ["has more marks than any text needs", "<em>a</em><b>b</b>".repeat(2000)],
    ["has more marks than any text needs", `<p>${"*a_b ".repeat(2000)}</p>`],
  ])("a text in HTML that %s", async (fact, text) => {
    const source = JSON.stringify([{ code: "late", message: "Late", description: text }], null, 1);
    const bytes = Buffer.from(source);
    const { report, text: catalog } = await importCatalog([{ path: "a.json", bytes }]);
    expect(catalog).toMatch(/^ {2}late: Late$/m);
    expect(report?.left).toMatchObject([
      { line: 5, column: 18, rule: "left-value", message: `The description of late ${fact}.` },
    ]);
  });

  test("a text in HTML with as many lines as one likes is read", async () => {
    const source = JSON.stringify([
      { code: "late", message: "Late", description: "a<br>".repeat(5000) },
    ]);
    const { report } = await importCatalog([{ path: "a.json", bytes: Buffer.from(source) }]);
    expect(report).toMatchObject({ codes: 1, left: [] });
  });

  const table = "| code | message |\n|-|-|\n";

  test.each([
    ["marks in a line", "*a ".repeat(3000), { line: 1, column: 6001 }],
    ["marks in the lines of a paragraph", "*a *b\n".repeat(2000), { line: 1001, column: 1 }],
    ["marks in a cell", `${table}| late | ${"*a ".repeat(3000)} |\n`, { line: 3, column: 6010 }],
    [
      "marks in a cell of a bare table",
      `| late | ${"*a ".repeat(3000)} |\n`,
      { line: 1, column: 6010 },
    ],
    ["comments that nothing ends", "a <!-- ".repeat(1000), { line: 1, column: 339 }],
    [
      "backticks",
      Array.from({ length: 500 }, (_, size) => "`".repeat(size)).join(" "),
      { line: 1 },
    ],
    [
      "lists in lists",
      Array.from({ length: 2000 }, (_, size) => `${"  ".repeat(size)}- a\n`).join(""),
      { line: 101 },
    ],
    ["quotes in quotes", ">".repeat(100_000), { line: 1, column: 1 }],
    ["lists in one line", `# A\n${"- ".repeat(20_000)}x\n`, { line: 2, column: 1 }],
    ["underlined headings", "a\n===\n".repeat(50_000), { line: 2002 }],
  ])("a file of Markdown with too many %s", async (_, content, place) => {
    const { problems } = await importCatalog([{ path: "a.md", bytes: Buffer.from(content) }]);
    const message = "This has more marks than any text needs.";
    expect(problems).toMatchObject([{ ...place, rule: "plain-value", message }]);
  });

  test("a long file of Markdown is read", async () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) => `| \`code_${index}\` | **A** _text_ |\n`,
    );
    const heads = Array.from({ length: 200 }, (_, index) => `Part ${index}\n---\n\n- *a*\n\n`);
    const content = `${heads.join("")}${table}${rows.join("")}`;
    const { report } = await importCatalog([{ path: "a.md", bytes: Buffer.from(content) }]);
    expect(report).toMatchObject({ codes: 500, left: [] });
  });
});
