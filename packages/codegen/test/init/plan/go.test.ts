import { expect, test } from "vitest";
import { planned, targetsOf } from "../planned.ts";

test("a Go module gets a package, and no second go.mod", () => {
  const made = planned({ "go.mod": "module github.com/acme/shop\n\ngo 1.24\n" });
  expect(targetsOf(made)[0]).toBe(
    "go: { out: errorcodes, importPath: github.com/acme/shop/errorcodes }",
  );
  expect(made.paths).toEqual([
    ".gitattributes",
    ".github/workflows/errors.yml",
    "error-codegen.yaml",
    "errors/catalog.yaml",
  ]);
  expect(made.inside).toEqual(["go", "markdown"]);
});
