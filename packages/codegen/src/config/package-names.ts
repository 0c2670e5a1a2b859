import type { ConfigFile } from "../formats/config-file.ts";
import { isDevice } from "../model/devices.ts";
import type { Reporter } from "../source/reporter.ts";
import { packageWords } from "./package-words.ts";

/** The package names that appear in generated sources, and their syntax. */
const forms = [
  {
    target: "go",
    key: "importPath",
    pattern: /^(?!-)(?:(?!\.)[\w.~-]+(?<!\.)\/)*[a-z][a-z0-9_]*$/,
    what: "import path",
    form: "one whose last element is the package's name, such as example.com/acme/errorcodes",
    missing: undefined,
  },
  {
    target: "java",
    key: "package",
    pattern: /^(?!java\.)[a-z_]\w*(?:\.[a-z_]\w*)*$/,
    what: "Java package",
    form: "one such as com.acme.errorcodes",
    missing: "Add package, such as com.acme.errorcodes.",
  },
] as const;

/** A package name has to be valid in its language. */
export function checkPackages({ targets }: Partial<ConfigFile>, report: Reporter): void {
  for (const { target, key, pattern, what, form, missing } of forms) {
    const file: Readonly<Record<string, unknown>> = { ...targets?.[target] };
    const name = file[key];
    if (missing !== undefined && targets?.[target] && name === undefined)
      report.key(targets, target, `${target} has no ${key}, which its sources name.`, missing);
    if (typeof name !== "string") continue;
    const say = (fact: string): void =>
      report.value(targets?.[target], key, fact, `Write ${form}.`);
    const word = packageParts(target, name).find((part) => packageWords[target].has(part));
    if (!pattern.test(name)) say(`${name} is not a valid ${what}.`);
    else if (word !== undefined) say(`${name} has ${word} in it, which no package can be called.`);
    else if (name.split(/[./]/).some(isDevice))
      say(`${name} has a device of Windows in it, which no folder can be called.`);
  }
}

/** The parts of a name that the sources name packages by. */
const packageParts = (target: keyof typeof packageWords, name: string): string[] =>
  target === "go" ? name.split("/").slice(-1) : name.split(".");
