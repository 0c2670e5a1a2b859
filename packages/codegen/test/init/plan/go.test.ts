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

test("a workspace of Go modules gets one more, and its file a line", () => {
  const made = planned({ "go.work": "go 1.23\n\nuse ./shop\n" });
  expect(made.answers.targets).toEqual(["go", "markdown"]);
  expect(made.paths).toContain("errors-go/go.mod");
  expect(made.additions).toContainEqual({ file: "go.work", lines: ["use ./errors-go"] });
});

test("a module that Go would not find in its folder is to be settled", () => {
  const unsettled = (path: string) =>
    planned({ "go.work": "go 1.23\n\nuse ./shop\n" }, { names: { go: path } }).unsettled;
  expect(unsettled("acme.com/shop/errors-go/errorcodes")).toEqual(unsettled("x.org/errors-go/e"));
  expect(unsettled("acme.com/shop/errorcodes")).toContainEqual(
    "the path of the Go module, acme.com/shop, which Go fetches from errors-go only if it ends with /errors-go: importPath in error-codegen.yaml, and go.mod",
  );
});
