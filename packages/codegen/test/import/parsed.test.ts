import { describe, expect, test } from "vitest";
import { importCatalog } from "../../src/import/index.ts";

const starts: Readonly<Record<string, string>> = {
  ts: "export const x = ",
  go: "package a\nconst A = ",
  java: "enum A { B(",
  py: "class A(Enum):\n  B = ",
};

const problemsOf = async (kind: string, content: string): Promise<readonly string[]> => {
  const { problems } = await importCatalog([{ path: `a.${kind}`, bytes: Buffer.from(content) }]);
  return (problems ?? []).map(({ message, fix }) => `${message} ${fix}`);
};

describe("a program that would take the parser's time or memory is refused, with the limit", () => {
  test.each([
    ["ts", "await ", "This is nested deeper than 2,000 levels of syntax."],
    ["ts", "yield ", "This is nested deeper than 2,000 levels of syntax."],
    ["ts", "a?await ", "This is nested deeper than 2,000 levels of syntax."],
    ["ts", "await -", "The parser needs more than 2 steps for each character before this."],
    ["java", "a<", "The parser needs more than 2 steps for each character before this."],
    ["ts", "... ", "More than 500 faults of syntax are before this."],
    ["ts", "=> ", "More than 500 faults of syntax are before this."],
    ["ts", "x ", "More than 500 faults of syntax are before this."],
    ["go", "func ", "More than 500 faults of syntax are before this."],
    ["ts", "*", "This has more than 1,000 equal marks in a row."],
    ["py", "~", "This has more than 1,000 equal marks in a row."],
    ["ts", "f(", "This is nested deeper than 200 levels."],
  ])("%s: %s", async (kind, token, fact) => {
    expect(await problemsOf(kind, starts[kind] + token.repeat(100_000))).toEqual([
      `${fact} Import a file with the codes alone.`,
    ]);
  });
});

test("long and deep programs of people are read", async () => {
  const union = Array.from({ length: 5000 }, (_, index) => `"code_${index}"`).join(" | ");
  const deep = `${"[".repeat(199)}${"]".repeat(199)}`;
  const chain = "if (a) b(); else ".repeat(200);
  const content = `export type Code = ${union};
const sum = ${"a + ".repeat(5000)} b;
const deep = ${deep};
function f() { ${chain} c(); }
// ${"*".repeat(5000)}
`;
  const { text } = await importCatalog([{ path: "a.ts", bytes: Buffer.from(content) }]);
  expect(text?.match(/^ {2}code_\d+:/gm)).toHaveLength(5000);
});
