import { describe, expect, test } from "vitest";
import { bodies, exampleOf, typeOf } from "../../src/emitters/bodies/body.ts";
import { codePlace } from "../../src/emitters/bodies/shape.ts";
import type { Catalog } from "../../src/index.ts";
import { accessor } from "../../src/model/pointer.ts";
import { compiled, golden, inFormat } from "./compiled.ts";

const message = "Unknown ISBN";

describe("the body of a format", () => {
  test.each([
    ["openai", { error: { message, type: "stock", param: null, code: "isbn_unknown" } }],
    ["flat", { message, code: "isbn_unknown" }],
    ["anthropic", { error: { message, type: "isbn_unknown" } }],
    [
      "{ name: own, code: /error-code, message: /a~1b/c~0d, type: /a~1b/e }",
      { "a/b": { "c~d": message, e: "stock" }, "error-code": "isbn_unknown" },
    ],
    [
      "{ name: own, code: /errors/0/code, message: /errors/0/detail, param: /errors/0/source/pointer }",
      { errors: [{ detail: message, source: { pointer: null }, code: "isbn_unknown" }] },
    ],
    [
      "{ name: own, code: /type, message: /message, type: /type }",
      { message, type: "isbn_unknown" },
    ],
  ])("%s", (format, expected) => {
    const [body] = exampleIn(compiled(inFormat(format)));
    expect(body).toEqual(expected);
  });

  test("problem details are the second body, or the only one if they are the format", () => {
    const problem = {
      type: "https://books.example.com/errors/codes/isbn-unknown/",
      title: message,
      status: 404,
      detail: message,
      code: "isbn_unknown",
    };
    expect(exampleIn(compiled(golden)).at(-1)).toEqual(problem);
    const alone = golden["catalog.yaml"]?.replace(/^ {2}format: .*$/m, "  format: problem") ?? "";
    expect(exampleIn(compiled({ "catalog.yaml": alone }))).toEqual([problem]);
  });

  test("has its code in the place that the catalogue's pages name", () => {
    const places = [
      "openai",
      "anthropic",
      "{ name: own, code: /errors/0/error-code, message: /m }",
    ];
    const said = places.map((format) =>
      accessor(codePlace(compiled(inFormat(format)).wire.format)),
    );
    expect(said).toEqual([".error.code", ".error.type", '.errors[0]["error-code"]']);
  });
});

/** The bodies that say that an ISBN is unknown. */
function exampleIn(catalog: Catalog): object[] {
  const code = catalog.codes.find((other) => other.code === "isbn_unknown");
  return bodies(catalog).map((body) =>
    code ? exampleOf(body, code, 404, typeOf(catalog, code, 404)) : {},
  );
}
