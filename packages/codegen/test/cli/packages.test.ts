import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../command.ts";
import { emptyFolder, fill } from "../folder.ts";
import { catalog, config } from "./bakery.ts";

const program = join(import.meta.dirname, "packages.ts");

/** The packages that a command loads, with the bakery's targets and more. */
function loadedBy(args: readonly string[], targets = "", comment = ""): string[] {
  const folder = emptyFolder();
  fill(folder, {
    "error-codegen.yaml": config + targets,
    "errors/catalog.yaml": comment + catalog,
  });
  const { status, stderr, report } = command(folder, args, program);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return report.split("\n");
}

const others = ["fastest-levenshtein"];

test.each([["lint"], ["explain", "oven.full"], ["diff"], ["generate"]])(
  "%s loads no package that only another command or target needs",
  (...args) => {
    expect(loadedBy(args)).toEqual(others);
  },
);

test("add loads the parser of all YAML, and so does any command for a file that is not simple", () => {
  const all = [...others, "yaml"];
  expect(loadedBy(["add", "oven.hot", "--meaning", "The oven is hot"])).toEqual(all);
  expect(loadedBy(["lint"], "", "#\tNot simple\n")).toEqual(all);
});

const languages: Readonly<Record<string, string>> = {
  go: "importPath: bakery.example/errors",
  java: "package: bakery.errors",
  python: "package: bakery-errors",
  rust: "package: bakery-errors",
};

const targets = Object.entries(languages).map(
  ([name, itsPackage]) => `  ${name}: { out: generated/${name}, ${itsPackage} }\n`,
);

test.each(targets)("generate loads it for%s", (target) => {
  expect(loadedBy(["generate"], target)).toContain("quicktype-core");
});

test("lint never loads quicktype", () => {
  expect(loadedBy(["lint"], targets.join(""))).toEqual(others);
});
