import { describe, expect, test } from "vitest";
import { Findings } from "../../src/problems/findings.ts";
import { decode, maxBytes } from "../../src/source/decode.ts";
import { Text } from "../../src/source/text.ts";

describe("a place", () => {
  const text = new Text("a.yaml", "ab\n\n🙂c 订x\ne\u0301f");

  test.each([
    ["a", 1, 1],
    ["b", 1, 2],
    ["🙂", 3, 1],
    ["c", 3, 3],
    ["订", 3, 5],
    ["x", 3, 6],
    ["f", 4, 3],
  ])("of %s counts lines from 1, and columns from 1 in UTF-16 units", (part, line, column) => {
    expect(text.place(text.content.indexOf(part))).toEqual({ file: "a.yaml", line, column });
  });

  test("of a line break is the end of its line, and of the file's end one more", () => {
    expect(text.place(2)).toMatchObject({ line: 1, column: 3 });
    expect(text.place(3)).toMatchObject({ line: 2, column: 1 });
    expect(text.place(text.content.length)).toMatchObject({ line: 4, column: 4 });
    expect(new Text("a.yaml", "").place(0)).toMatchObject({ line: 1, column: 1 });
    expect(new Text("a.yaml", "a\n").place(2)).toMatchObject({ line: 2, column: 1 });
  });

  test("is right at every offset of a text", () => {
    let line = 1;
    let column = 1;
    for (const [offset, character] of text.content.split("").entries()) {
      expect(text.place(offset)).toEqual({ file: "a.yaml", line, column });
      column = character === "\n" ? 1 : column + 1;
      line += character === "\n" ? 1 : 0;
    }
  });
});

describe("a file", () => {
  const decoded = (bytes: Uint8Array, size?: number) => {
    const problems = new Findings();
    const text = decode({ path: "a.yaml", bytes, ...(size !== undefined && { size }) }, problems);
    return { content: text?.content, problems: problems.sorted() };
  };

  test("of UTF-8 with line feeds is read unchanged", () => {
    const content = "a: Größe 🙂 订单\t\u00A0\u2028\n";
    expect(decoded(Buffer.from(content))).toEqual({ content, problems: [] });
  });

  test("may have exactly as many bytes as the limit", () => {
    expect(decoded(Buffer.alloc(maxBytes, "a")).problems).toEqual([]);
    expect(decoded(Buffer.alloc(maxBytes + 1, "a"))).toMatchObject({
      content: undefined,
      problems: [{ rule: "plain-text", message: "a.yaml has 4.0 MiB; 4 MiB are allowed." }],
    });
    expect(decoded(Buffer.of(), 5 * 1024 * 1024).problems).toMatchObject([
      { message: "a.yaml has 5.0 MiB; 4 MiB are allowed." },
    ]);
  });

  test.each([
    ["at the start", [0xff], "", 1, 1],
    ["behind a byte order mark", [0xef, 0xbb, 0xbf, 0xff], "", 1, 2],
    ["behind two characters of many bytes", [...Buffer.from("🙂ö"), 0xff], "!", 1, 4],
    ["on a later line", [...Buffer.from("ö\nö\n"), 0xc3], "a", 3, 1],
    ["at the end", [...Buffer.from("a\nb"), 0xe2, 0x82], "", 2, 2],
  ])("with a byte that is not UTF-8 %s is refused there", (_, bytes, after, line, column) => {
    const { content, problems } = decoded(Buffer.concat([Buffer.from(bytes), Buffer.from(after)]));
    expect(content).toBeUndefined();
    const found = problems.filter(({ message }) => message.includes("UTF-8"));
    expect(found).toMatchObject([{ line, column }]);
  });
});
