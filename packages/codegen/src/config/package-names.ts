import type { ConfigFile } from "../formats/config-file.ts";
import type { Reporter } from "../source/reporter.ts";

/** The package names that appear in generated sources, and their syntax. */
const forms = [
  {
    target: "go",
    key: "importPath",
    pattern: /^(?!-)(?:(?!\.)[\w.~-]+(?<!\.)\/)*[a-z][a-z0-9_]*$/,
    what: "import path",
    form: "one whose last element is the package's name, such as example.com/acme/errorcodes",
  },
  {
    target: "java",
    key: "package",
    pattern: /^[a-z_]\w*(?:\.[a-z_]\w*)*$/,
    what: "Java package",
    form: "one such as com.acme.errorcodes",
  },
] as const;

/** A package name has to be valid in its language. */
export function checkPackages({ targets }: Partial<ConfigFile>, report: Reporter): void {
  for (const { target, key, pattern, what, form } of forms) {
    const file: Readonly<Record<string, string | undefined>> = { ...targets?.[target] };
    const name = file[key];
    if (name === undefined || pattern.test(name)) continue;
    report.value(targets?.[target], key, `${name} is not a valid ${what}.`, `Write ${form}.`);
  }
}
