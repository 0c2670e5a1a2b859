import { compile } from "../../compile.ts";
import type { ConfigFile, TargetFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import { nearestText } from "../../manifests/manifest.ts";
import type { Catalog } from "../../model/catalog.ts";
import { packageName } from "../../model/package-name.ts";
import { below } from "../../source/read.ts";
import type { Reporter } from "../../source/reporter.ts";
import type { ValidSource } from "../../source/source.ts";
import { defaultCommand, runOf } from "../../text/header.ts";
import type { Answers, Given } from "../answers.ts";
import type { Found } from "../found/index.ts";
import { type Names, namesOf } from "../names.ts";
import type { Imported } from "../plan.ts";

interface There {
  readonly given: Given;
  readonly imported: Imported | undefined;
  readonly answers: Answers;
  readonly found: Found;
  readonly config: ConfigFile;
  readonly root: string;
  readonly catalog: Catalog;
  readonly source: ValidSource;
}

/** Reports what the catalogue has otherwise, and gives whether it is that of the name that was asked for. */
export function catalogDiffers(there: There, { value, key }: Reporter): boolean {
  const { given, imported, config, source } = there;
  const { command = defaultCommand } = config;
  const { catalog } = source;
  const { name, docs } = given;
  const isNamed = name === undefined || isNamedAfter(name, there);
  if (!isNamed)
    value(
      catalog,
      "title",
      `The title is ${catalog.title}, not ${name} errors as --name says.`,
      `Write title: ${name} errors, then run: ${command}`,
    );
  const address = docs?.replace(/(?<!\/)$/, "/");
  if (address !== undefined && address !== there.catalog.docs)
    value(
      catalog,
      "docs",
      `The pages are at ${catalog.docs}, not at ${address} as --docs says.`,
      `Write docs: ${address}, then run: ${command}`,
    );
  const lacking = imported ? codesLacking(imported, there.catalog) : [];
  if (lacking.length > 0)
    key(
      catalog,
      "codes",
      `The catalogue lacks ${lacking.join(", ")}, which the files of --from have.`,
      `Add each: ${runOf(config.command, "add CODE")}`,
    );
  return isNamed;
}

/** Whether the catalogue or a package is named after it; a catalogue that was there first kept its title. */
function isNamedAfter(
  name: string,
  { answers: { packages }, found, config, catalog, root }: There,
): boolean {
  const { title } = catalog;
  if (title === `${name} errors` || title === name) return true;
  const names: Names = namesOf(name, packages, found);
  // A scope, a module or a group that is there names packages in its own way, whatever this is called.
  const others: Names = namesOf(`not ${name}`, packages, found);
  return Object.entries<TargetFile>({ ...config.targets }).some(([key, target]) => {
    const expected = names[key as TargetName];
    if (expected !== others[key as TargetName] && packageName(target) === expected) return true;
    const readme = nearestText(below(root, target.out), "README.md")?.content ?? "";
    const [, ...behind] = readme.split(` of ${name}`);
    return behind.some((text) => !/^[\p{L}\p{N}]/u.test(text));
  });
}

/** The codes of other files that the catalogue neither has nor had. */
function codesLacking({ text }: Imported, { codes, retired }: Catalog): string[] {
  const known = new Set([...codes, ...retired].map(({ key }) => key));
  const other = compile({ catalog: [{ path: "", bytes: Buffer.from(text) }], locales: [] });
  return (other.catalog?.codes ?? []).map(({ key }) => key).filter((key) => !known.has(key));
}
