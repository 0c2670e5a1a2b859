import { expect, test } from "vitest";
import { planned } from "../planned.ts";

const project = '[project]\nname = "shop"\n';
const line =
  'Add --ignore=packages/errors-python to pytest\'s "addopts": as it is, pytest runs the tests of the package without its sources.';

test.each<readonly [what: string, files: Record<string, string>, additions: readonly object[]]>([
  [
    "a project",
    { "pyproject.toml": project },
    [{ file: "pyproject.toml", isAdvice: true, lines: [line] }],
  ],
  [
    "a project with settings of pytest",
    { "pyproject.toml": project, "pytest.ini": "[pytest]\n" },
    [{ file: "pytest.ini", isAdvice: true, lines: [line] }],
  ],
  [
    "a project that names its tests",
    { "pyproject.toml": `${project}[tool.pytest.ini_options]\ntestpaths = ["tests"]\n` },
    [],
  ],
  ["an empty folder", {}, []],
])("pytest is told of the package, as far as it has to be: %s", (_, files, additions) => {
  const made = planned({ "shop/__init__.py": "", ...files }, { targets: ["python"] });
  expect(made.additions.filter(({ isAdvice }) => isAdvice)).toEqual(additions);
});
