import type { ConfigFile } from "../formats/config-file.ts";
import { isDevice } from "../model/devices.ts";
import type { Reporter } from "../source/reporter.ts";
import { packageWords } from "./package-words.ts";

/** The targets whose generated sources name their package. */
type Named = keyof typeof packageWords;

interface Form {
  /** The key of the target that has the name. */
  readonly key: "package" | "importPath";
  readonly pattern: RegExp;
  /** What it is, and what it looks like, for messages. */
  readonly what: string;
  readonly form: string;
  /** The remedy where it is needed and missing. */
  readonly missing?: string;
}

/** The syntax of package names. */
const forms: Readonly<Record<Named, Form>> = {
  go: {
    key: "importPath",
    pattern: /^(?!-)(?:(?!\.)[\w.~-]+(?<!\.)\/)*[a-z][a-z0-9_]*$/,
    what: "import path",
    form: "one whose last element is the package's name, such as example.com/acme/errorcodes",
  },
  java: {
    key: "package",
    pattern: /^(?!java\.)[a-z_]\w*(?:\.[a-z_]\w*)*$/,
    what: "Java package",
    form: "one such as com.acme.errorcodes",
    missing: "Add package, such as com.acme.errorcodes.",
  },
  python: {
    key: "package",
    pattern: /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/,
    what: "name of a Python package",
    form: "one such as acme-errors",
  },
  rust: {
    key: "package",
    pattern: /^[A-Za-z][\w-]*(?:::[a-z_]\w*)*$/,
    what: "name of a crate or a module",
    form: "one such as acme-errors, or shop::errors for a module of a crate that you have",
  },
};

/** A package name has to be valid in its language. */
export function checkPackages({ targets }: Partial<ConfigFile>, report: Reporter): void {
  for (const [target, { key, missing }] of Object.entries(forms)) {
    const holder = targets?.[target as Named];
    const file: Readonly<Record<string, unknown>> = { ...holder };
    const name = file[key];
    if (missing !== undefined && targets && holder && name === undefined)
      report.key(targets, target, `${target} has no ${key}, which its sources name.`, missing);
    const fault = typeof name === "string" && packageFault(target as Named, name);
    if (fault) report.value(holder, key, fault.fact, fault.fix);
  }
}

/** Why a package of a language cannot have a name; undefined if it can. */
export function packageFault(
  target: Named,
  name: string,
): { readonly fact: string; readonly fix: string } | undefined {
  const { pattern, what, form } = forms[target];
  const word = packageParts(target, name).find((part) => packageWords[target].has(part));
  const fact = !pattern.test(name)
    ? `${name} is not a valid ${what}.`
    : word !== undefined
      ? `${name} has ${word} in it, which no package can be called.`
      : name.split(/[./]/).some(isDevice)
        ? `${name} has a device of Windows in it, which no folder can be called.`
        : undefined;
  return fact === undefined ? undefined : { fact, fix: `Write ${form}.` };
}

/** The parts of a name that the sources name packages by. */
function packageParts(target: Named, name: string): string[] {
  if (target === "go") return name.split("/").slice(-1);
  // A program names its own modules by `crate`.
  return target === "java" ? name.split(".") : name.replace(/^crate::/, "").split("::");
}
