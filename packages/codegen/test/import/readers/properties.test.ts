import { expect, test } from "vitest";
import { imported } from "../imported.ts";

test("keys are codes and their texts are meanings, with escapes and lines as Java reads them", async () => {
  const properties = `# Bread
! More of it
bread.sold = There is no bread \\
    with {0}
bread\\:old:Caf\\u00e9
bread.one Word
`;
  expect((await imported({ "errors.properties": properties })).codes).toEqual({
    "bread.sold": "There is no bread with {0}",
    "bread:old": "Café",
    "bread.one": "Word",
  });
});

test("a repeated key is listed with its place", async () => {
  const { codes, left } = await imported({ "a.properties": "a=One text\nb=Two\na=Another text\n" });
  expect(codes).toEqual({ a: "One text", b: "Two" });
  expect(left).toEqual([
    "a.properties:3:1 conflict: a has another meaning (Another text) here than in a.properties on line 1.",
  ]);
});
