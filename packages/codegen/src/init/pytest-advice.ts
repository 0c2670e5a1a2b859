import type { Found } from "./found/index.ts";
import type { Addition, Package } from "./project.ts";

/** Where pytest reads its settings, in its order, and what makes them its own. */
const places = [
  { file: "pytest.ini", table: /^/ },
  { file: "pyproject.toml", table: /^\[tool\.pytest(?:\.ini_options)?\]/m },
  { file: "tox.ini", table: /^\[pytest\]/m },
  { file: "setup.cfg", table: /^\[tool:pytest\]/m },
] as const;

/** What pytest has to be told of a package below the folder where it runs: it would collect its tests without its sources. */
export function pytestAdvice(
  packages: readonly Package[],
  { isNew, python, textOf }: Found,
): Addition[] {
  const own = packages.find(({ what }) => what === "Python");
  if (!own || isNew) return [];
  const option = `--ignore=${own.folder}`;
  for (const { file, table } of places) {
    const text = textOf(file);
    if (text === undefined || !table.test(text)) continue;
    if (/^testpaths\b/m.test(text)) return [];
    const line = `Add ${option} to pytest's "addopts": as it is, ${why}`;
    return [{ file, isAdvice: true, lines: [line] }];
  }
  if (textOf("pyproject.toml") !== undefined)
    return [
      {
        file: "pyproject.toml",
        lines: [`# Without this, ${why}`, "[tool.pytest.ini_options]", `addopts = ["${option}"]`],
      },
    ];
  return python
    ? [{ file: "pytest.ini", lines: [`# Without this, ${why}`, "[pytest]", `addopts = ${option}`] }]
    : [];
}

const why = "pytest runs the tests of the package without its sources.";
