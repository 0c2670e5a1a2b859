import { expect, test } from "vitest";
import { type Planned, planned } from "../planned.ts";

test("each package has a folder of tests, unless it is in a program that none can import", () => {
  const testsOf = (made: Planned): (string | undefined)[] =>
    Array.from(made.textOf("error-codegen.yaml").matchAll(/ tests: (\S+)/g), ([, path]) => path);
  const targets = ["typescript", "go", "python", "rust", "java", "openapi"] as const;
  expect(testsOf(planned({}, { targets }))).toEqual([
    "packages/typescript/tests/vectors",
    "packages/go/vectors",
    "packages/python/tests/vectors",
    "packages/rust/tests/vectors",
    "packages/java/src/test/java",
  ]);
  const crate = { "Cargo.toml": '[package]\nname = "shop"\n' };
  expect(testsOf(planned({ ...crate, "src/lib.rs": "" }))).toEqual(["tests/vectors"]);
  const program = planned({ ...crate, "src/main.rs": "" });
  expect(testsOf(program)).toEqual([]);
  expect(program.textOf("error-codegen.yaml")).not.toContain("vectors");
});
