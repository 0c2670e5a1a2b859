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
