import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse, parseDocument } from "yaml";
import { fieldNames } from "../../src/add/fields.ts";
import { insertCode } from "../../src/add/insert.ts";
import type { NewCode } from "../../src/add/new-code.ts";
import { edited, forFile } from "../../src/text/edit.ts";

const nothing: NewCode = {
  ...(Object.fromEntries(fieldNames.map((name) => [name, ""])) as NewCode),
  code: "gone",
  meaning: "It is gone",
};

/** A text with a code inserted. */
function inserted(
  text: string,
  code: Partial<NewCode> = {},
  order: readonly string[] = [],
): string {
  const read = text.replaceAll("\r\n", "\n");
  const edits = insertCode(read, parseDocument(read), { ...nothing, ...code }, order);
  return edited(text, forFile(text, edits));
}

const catalogue = `# The head.
categories:
  request: { title: Request } # about it
  quota: { title: Quota }
  empty: { title: Empty }
codes:
  # First comment.
  bad_body:
    category: request
    meaning: Bad body # why not
    statuses: [400]
    description: >-
      Folded
      text.

  # Second comment.
  no_quota:
    category: quota
    meaning: No quota
    statuses: [403] # the end
`;
const order = ["request", "quota", "empty"];

const tooLong = {
  code: "too_long",
  category: "request",
  meaning: "Too long: 20 MB",
  action: "Shorten it",
  statuses: "413, 4xx",
  recovery: "correctable",
  actor: "caller",
};

const written = `  too_long:
    category: request
    meaning: "Too long: 20 MB"
    action: Shorten it
    statuses: [413, 4xx]
    recovery: correctable
    actor: caller
`;

describe("a code is inserted", () => {
  it("after the last one of its category, and everything else stays", () => {
    const after = inserted(catalogue, tooLong, order);
    expect(after).toContain(`      text.\n\n${written}\n  # Second comment.`);
    expect(after.replace(`\n${written}`, "")).toBe(catalogue);
  });

  it("after a comment that ends the last line of the file", () => {
    const after = inserted(catalogue, { ...tooLong, category: "quota" }, order);
    expect(after).toBe(`${catalogue}\n${written.replace("request", "quota")}`);
  });

  it("after those of the categories before it, if it is the first of its own", () => {
    const after = inserted(catalogue, { ...tooLong, category: "empty" }, order);
    expect(after).toBe(`${catalogue}\n${written.replace("request", "empty")}`);
  });

  it("before all others, if it is the first of the first category", () => {
    const after = inserted(catalogue, { ...tooLong, category: "empty" }, ["empty", ...order]);
    expect(after).toContain(`codes:\n${written.replace("request", "empty")}\n  # First comment.`);
  });

  it("after the last one, without a category", () => {
    expect(inserted(catalogue)).toBe(`${catalogue}\n  gone: It is gone\n`);
  });

  it("behind comments that belong to the code before it", () => {
    const text =
      "codes:\n  a:\n    meaning: A\n    # More of a.\n  # About b.\n  b:\n    meaning: B\n";
    expect(inserted(text, { category: "one" }, ["one"])).toContain(
      "codes:\n  gone:\n    category: one\n",
    );
    const ofOne = text.replace("    meaning: A", "    category: one\n    meaning: A");
    expect(inserted(ofOne, { category: "one" }, ["one"])).toContain(
      "    # More of a.\n  gone:\n    category: one\n    meaning: It is gone\n  # About b.\n",
    );
  });

  it("with the line ends of Windows, where the file has them", () => {
    const windows = catalogue.replaceAll("\n", "\r\n");
    expect(inserted(windows, tooLong, order)).toBe(
      inserted(catalogue, tooLong, order).replaceAll("\n", "\r\n"),
    );
  });

  it("into our own catalogue as if it had been there", () => {
    const text = readFileSync("catalog/catalog.yaml", "utf8");
    const after = inserted(text, tooLong, ["request"]);
    expect(Object.keys(parse(after).codes)).toHaveLength(Object.keys(parse(text).codes).length + 1);
  });
});

describe("a code is written as its neighbours are", () => {
  it.each([
    ["a line each", "codes:\n  a: A\n  b: B\n", "codes:\n  a: A\n  b: B\n  gone: It is gone\n"],
    [
      "blank lines between them",
      "codes:\n    a: A\n\n    b: B\n",
      "codes:\n    a: A\n\n    b: B\n\n    gone: It is gone\n",
    ],
    ["no line end at the end", "codes:\n  a: A", "codes:\n  a: A\n  gone: It is gone\n"],
    ["no indentation", "codes:\n a: A\n", "codes:\n a: A\n gone: It is gone\n"],
    ["braces", "codes: { a: A, b: B } # all\n", "codes: { a: A, b: B, gone: It is gone } # all\n"],
    [
      "braces over lines, with a comma at the end",
      "codes: {\n  a: A, # one\n  b: B, # two\n}\n",
      "codes: {\n  a: A, # one\n  b: B, # two\n  gone: It is gone,\n}\n",
    ],
    [
      "braces over lines, without one",
      "codes: {\n  a: A,\n  b: B # two\n}\n",
      "codes: {\n  a: A,\n  b: B, # two\n  gone: It is gone\n}\n",
    ],
    [
      "JSON",
      '{\n  "codes": {\n    "a": "A",\n    "b": { "meaning": "B" }\n  }\n}\n',
      '{\n  "codes": {\n    "a": "A",\n    "b": { "meaning": "B" },\n    "gone": "It is gone"\n  }\n}\n',
    ],
  ])("%s", (_, before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it("with its fields in braces, or with their indentation", () => {
    const more = { statuses: "409", value: "1" };
    expect(inserted("codes:\n  a: { meaning: A }\n  b: B\n", more)).toContain(
      "  b: B\n  gone: { meaning: It is gone, statuses: [409], value: 1 }\n",
    );
    expect(inserted("codes:\n  a:\n     meaning: A\n", more)).toContain(
      "\n\n  gone:\n     meaning: It is gone\n     statuses: [409]\n     value: 1\n",
    );
    expect(inserted("codes: { a: { meaning: A } }\n", { ...more, meaning: "Gone, {really}" })).toBe(
      'codes: { a: { meaning: A }, gone: { meaning: "Gone, {really}", statuses: [409], value: 1 } }\n',
    );
  });
});

describe("where there are no codes yet, one is inserted", () => {
  it.each([
    [
      "below the heading",
      "name: a\ncodes: # none\nx-y: 1\n",
      "name: a\ncodes: # none\n  gone: It is gone\nx-y: 1\n",
    ],
    [
      "in place of braces",
      "codes: {} # none\nx-y: 1\n",
      "codes: # none\n  gone: It is gone\nx-y: 1\n",
    ],
    ["below a new heading", "name: a\n", "name: a\ncodes:\n  gone: It is gone\n"],
    [
      "indented as the rest is",
      "categories:\n    a: A\n# The end.\n",
      "categories:\n    a: A\ncodes:\n    gone: It is gone\n# The end.\n",
    ],
    ["in a file that is indented", "  name: a\n", "  name: a\n  codes:\n    gone: It is gone\n"],
    ["in an empty file", "# Codes.\n", "# Codes.\ncodes:\n  gone: It is gone\n"],
    [
      "in braces",
      '{ "name": "a", "codes": {} }',
      '{ "name": "a", "codes": { "gone": "It is gone" } }',
    ],
    ["in braces without a heading", "{ name: a }", "{ name: a, codes: { gone: It is gone } }"],
  ])("%s", (_, before, after) => {
    expect(inserted(before)).toBe(after);
  });
});

describe("a code or a value", () => {
  it("that is a number is written as one", () => {
    expect(inserted("codes:\n  40400: No such order\n", { code: "40401" })).toContain(
      "\n  40401: It is gone\n",
    );
    const valueFrom = (value: string): unknown =>
      parse(inserted("codes:\n  a: A\n", { value })).codes.gone.value;
    expect([
      valueFrom("40401"),
      valueFrom('"40401"'),
      valueFrom("WAIT_{seconds}"),
      valueFrom("E-1"),
    ]).toEqual([40401, "40401", "WAIT_{seconds}", "E-1"]);
  });

  it("that YAML reads otherwise is quoted", () => {
    for (const code of ["true", "null", "012", "a: b", "#x", "1e3"])
      expect(Object.keys(parse(inserted("codes:\n  a: A\n", { code })).codes)).toEqual(["a", code]);
  });
});
