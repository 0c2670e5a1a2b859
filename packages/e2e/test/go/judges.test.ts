import { expect, test } from "vitest";
import { go, modulePath } from "../../src/go.ts";
import { inRepository } from "../../src/places.ts";
import { describeWith } from "../../src/toolchains.ts";

const module = inRepository("packages/go");

describeWith("go", "the judges of Go", () => {
  test("go mod tidy and go mod verify find the module to need nothing else", async () => {
    expect(await go(module, "mod", "tidy", "-diff")).toBe("");
    expect(await go(module, "list", "-m", "all")).toBe(`${modulePath}\n`);
  });

  test("go doc shows the whole package", async () => {
    const shown = await go(module, "doc", "-all", "./errorcodes");
    for (const line of [
      /^func Check\(response \*http\.Response\) error$/m,
      /^func Parse\(response \*http\.Response\) \*ParsedError$/m,
      /^func New\(code Code, options \.\.\.Option\) \*Error$/m,
      /^const CodeModelNotFound Code = "model_not_found"$/m,
      /^ {4}CodeModelNotFound means: \w/m,
    ])
      expect(shown).toMatch(line);
  });
});
