import type { ConfigFile, TargetFile, TargetsFile } from "./config-file.ts";
import type { Report } from "./rule.ts";

/** The targets whose sources name their package, and how it is written there. */
const forms: { readonly [Target in keyof TargetsFile]: { pattern: RegExp; form: string } } = {
  go: {
    pattern: /^(?!-)(?:(?!\.)[\w.~-]+(?<!\.)\/)*[a-z][a-z0-9_]*$/,
    form: "an import path whose last element is the package's name, such as example.com/acme/errorcodes",
  },
  java: {
    pattern: /^[a-z_]\w*(?:\.[a-z_]\w*)*$/,
    form: "the name of a package, such as com.acme.errorcodes",
  },
};

/** A package's name that goes into its sources is one that the language takes. */
export function checkPackages({ targets }: Partial<ConfigFile>, report: Report): void {
  for (const [name, target] of Object.entries<Partial<TargetFile>>({ ...targets })) {
    const known = forms[name as keyof TargetsFile];
    if (!known || target.package === undefined || known.pattern.test(target.package)) continue;
    const fact = `${target.package} is no package of ${name}.`;
    report.value(target, "package", fact, `Write ${known.form}.`);
  }
}
