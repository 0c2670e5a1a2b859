import type { Found } from "./found/index.ts";
import type { Addition, Package } from "./project.ts";

/** What pytest has to be told of a package below the folder where it runs: it would collect its tests without its sources. */
export function pytestAdvice(packages: readonly Package[], { isNew, textOf }: Found): Addition[] {
  const own = packages.find(({ what }) => what === "Python");
  const settings = ["pytest.ini", "pyproject.toml"].flatMap((file) => {
    const text = textOf(file);
    return text === undefined ? [] : [{ file, text }];
  });
  const [first] = settings;
  if (!own || isNew || !first || settings.some(({ text }) => /^testpaths\b/m.test(text))) return [];
  const line = `Add --ignore=${own.folder} to pytest's "addopts": as it is, pytest runs the tests of the package without its sources.`;
  return [{ file: first.file, isAdvice: true, lines: [line] }];
}
