import { posix } from "node:path";
import type { ConfigFile, TargetFile } from "../formats/config-file.ts";
import type { TargetName } from "../formats/targets.ts";
import type { Catalog, Code, Retired } from "../model/catalog.ts";
import { packageName } from "../model/package-name.ts";
import type { Problem } from "../problems/problem.ts";
import { reserved } from "../rules/reserved.ts";
import { below } from "../source/read.ts";
import type { Text } from "../source/text.ts";
import { enumerated } from "../text/enumerated.ts";
import { grouped } from "../text/grouped.ts";
import { nearestText } from "./manifest.ts";

/** The README of a target's package. */
export interface Readme {
  readonly target: TargetName;
  readonly package: string;
  readonly text: Text;
}

/** How programs of a language write a code: what stands before its name, and the name. */
interface Form {
  readonly before: (packageName: string) => string;
  readonly nameOf: (code: Code | Retired) => string;
}

const identifier = ({ identifier: name }: Code | Retired): string => name;
const constant = ({ constant: name }: Code | Retired): string => name;
const member: Form = { before: () => "ErrorCode.", nameOf: constant };

const forms: Readonly<Partial<Record<TargetName, Form>>> = {
  typescript: { before: () => "ErrorCode.", nameOf: identifier },
  go: { before: (importPath) => `${posix.basename(importPath)}.Code`, nameOf: identifier },
  python: member,
  rust: { before: () => "ErrorCode::", nameOf: constant },
  java: member,
};

/** The READMEs nearest to the sources of each language. */
export function readmesOf({ targets }: ConfigFile, root: string): Readme[] {
  return (Object.keys(forms) as TargetName[]).flatMap((name) => {
    const target: TargetFile | undefined = targets[name];
    const text = target && nearestText(below(root, target.out), "README.md");
    return text ? [{ target: name, package: packageName(target) ?? "", text }] : [];
  });
}

/** Warns of the codes that READMEs show in programs and that the catalogue has no more, with their places. */
export const checkReadmes = (readmes: readonly Readme[], { codes, retired }: Catalog): Problem[] =>
  readmes.flatMap(({ target, package: name, text }) => {
    const form = forms[target];
    if (!form || (target === "go" && name === "")) return [];
    const before = form.before(name);
    const known = new Set(codes.map(form.nameOf));
    const current = codes.find(({ deprecated }) => !deprecated);
    const fixOf = (word: string): string => {
      const old = retired.find((one) => form.nameOf(one) === word);
      if (old?.replacedBy) return `Show what replaces it: ${before}${form.nameOf(old.replacedBy)}.`;
      if (old) return "Delete it: the code is retired, and nothing replaces it.";
      if (!current) return "Delete it.";
      return `Show one that does, such as ${before}${form.nameOf(current)}.`;
    };
    const places = grouped(shown(text.content, before), ([word]) => word);
    return [...places]
      .filter(([word]) => !known.has(word))
      .map(([word, all]) => {
        const [at = 0] = all.map(([, offset]) => offset);
        const lines = [...new Set(all.map(([, offset]) => text.place(offset).line))];
        const others = lines.length > 1 ? `, on lines ${enumerated(lines)}` : "";
        const fact = `${text.path} shows ${before}${word}, which does not exist${others}.`;
        return text.problem(at, "readme", fact, fixOf(word), "warning");
      });
  });

/** Each name of a code that follows a text, and where. */
function* shown(readme: string, before: string): Generator<[word: string, at: number]> {
  for (let at = readme.indexOf(before); at !== -1; at = readme.indexOf(before, at + 1)) {
    const [word] = /^[A-Z]\w*/.exec(readme.slice(at + before.length)) ?? [];
    const isWhole = !/[\w.]/.test(readme.charAt(at - 1));
    if (word !== undefined && isWhole && !reserved.has(word)) yield [word, at];
  }
}
