import { expect, test } from "vitest";
import { planned } from "../planned.ts";

const project = '[project]\nname = "shop"\n';
const settings = `${project}[tool.pytest.ini_options]\n`;
const folder = "packages/errors-python";
const line = `Add --ignore=${folder} to pytest's "addopts": as it is, pytest runs the tests of the package without its sources.`;
const why = "# Without this, pytest runs the tests of the package without its sources.";

test.each<readonly [what: string, files: Record<string, string>, additions: readonly object[]]>([
  [
    "a project",
    { "pyproject.toml": project },
    [
      {
        file: "pyproject.toml",
        lines: [why, "[tool.pytest.ini_options]", `addopts = ["--ignore=${folder}"]`],
      },
    ],
  ],
  [
    "a project without a manifest in TOML",
    { "requirements.txt": "flask\n" },
    [{ file: "pytest.ini", lines: [why, "[pytest]", `addopts = --ignore=${folder}`] }],
  ],
  [
    "a project with settings of pytest",
    { "pyproject.toml": `${settings}addopts = ["-q"]\n` },
    [{ file: "pyproject.toml", isAdvice: true, lines: [line] }],
  ],
  [
    "settings that pytest reads first",
    { "pyproject.toml": settings, "pytest.ini": "[pytest]\n" },
    [{ file: "pytest.ini", isAdvice: true, lines: [line] }],
  ],
  [
    "settings that those of another file would replace",
    { "pyproject.toml": project, "setup.cfg": "[tool:pytest]\n" },
    [{ file: "setup.cfg", isAdvice: true, lines: [line] }],
  ],
  [
    "a project that names its tests",
    { "pyproject.toml": `${settings}testpaths = ["tests"]\n` },
    [],
  ],
  ["an application of npm", { "package.json": "{}" }, []],
  ["an empty folder", {}, []],
])("pytest is told of the package, as far as it has to be: %s", (_, files, additions) => {
  const made = planned({ "shop/__init__.py": "", ...files }, { targets: ["python"] });
  expect(made.additions.filter(({ file }) => /py|cfg/.test(file))).toEqual(additions);
});
