import type { Context, RuntimeSettings } from "../emitters/emitter.ts";
import { emitters } from "../emitters/index.ts";
import type { ConfigFile, PartsFile, TargetFile, TargetsFile } from "../formats/config-file.ts";
import { targets as known } from "../formats/targets.ts";
import type { Catalog } from "../model/catalog.ts";
import { packageName } from "../model/package-name.ts";
import type { RuleSettings } from "../rules/validate.ts";
import { defaultCommand, header, runtimeHeader, translatedHeader } from "../text/header.ts";
import { ownVersion } from "../write/origin.ts";
import type { Output, Owned } from "../write/output.ts";
import { editorSchemas } from "./editor-schemas.ts";
import { targetFolder } from "./target-folder.ts";
import { testsFolder } from "./tests.ts";

/** The rules that the config's targets add, and the levels that it sets. */
export const rulesOf = ({ rules: levels = {}, targets }: ConfigFile): RuleSettings => ({
  own: emitters.flatMap(({ name, rules = [] }) => (Object.hasOwn(targets, name) ? rules : [])),
  levels,
});

/** The folder of each target in the config, and the files that come of a catalogue. */
export interface Planned extends Owned {
  readonly files: (catalog: Catalog) => ReturnType<Output["files"]>;
}

/** The files and the folder of each target in the config. */
export const outputs = (catalog: Catalog, config: ConfigFile): Output[] =>
  planned(config).map(({ files, ...place }) => ({ ...place, files: () => files(catalog) }));

/** The same before there is a catalogue. */
export function planned(config: ConfigFile): Planned[] {
  const { targets, schemas, version, command = defaultCommand } = config;
  const packages: Record<string, string> = {};
  for (const [target, file] of Object.entries(targets)) {
    const name = packageName(file);
    if (name !== undefined) packages[target] = name;
  }
  const context: Context = {
    header: header(config.catalog, command),
    translatedHeader: (file) => translatedHeader(config.catalog, file, command),
    packages,
    runtimes: runtimesOf(targets, command),
    ...(targets.typescript?.imports && { imports: targets.typescript.imports }),
    ...(version !== undefined && { version }),
    ...(targets.openapi?.prefix !== undefined && { prefix: targets.openapi.prefix }),
  };
  const wanted = emitters.flatMap((emitter): Planned[] => {
    const target = targets[emitter.name];
    if (!target) return [];
    const { suffix } = emitter;
    const owns = suffix && { owns: (path: string) => path.endsWith(suffix) };
    return [
      {
        folder: targetFolder(emitter.name, target),
        files: (catalog) => emitter.emit(catalog, context),
        ...owns,
      },
    ];
  });
  const all = [...wanted, ...vectorOutputs(config, context)];
  if (!schemas) return all;
  const files = [...editorSchemas(command)];
  const owns = (path: string): boolean => files.some((file) => file.path === path);
  return [...all, { folder: schemas, files: () => files, owns }];
}

/** The vectors, and the tests that run them in each language. */
function vectorOutputs(
  { targets, vectors }: ConfigFile,
  { header, packages, runtimes, imports = "js" }: Context,
): Planned[] {
  if (!vectors) return [];
  const tests = emitters.flatMap(({ name, runner }) => {
    const target: (TargetFile & PartsFile) | undefined = targets[name];
    const runtime = runtimes?.[name];
    if (!runner || target?.tests === undefined || !runtime || runtime === "own") return [];
    const folder = testsFolder(name, target) ?? target.tests;
    const settings = {
      header: runtime.header,
      packageName: packages[name] ?? "",
      out: target.out,
      tests: target.tests,
      folder,
      vectors: vectors.out,
      imports,
    };
    return [{ folder, files: () => runner.emit(settings) }];
  });
  return [
    {
      folder: vectors.out,
      async *files(catalog) {
        const { vectorFiles } = await import("../vectors/index.ts");
        yield* vectorFiles(catalog, header);
      },
    },
    ...tests,
  ];
}

/** The runtimes that come with the tables of a config's targets. */
function runtimesOf(
  targets: TargetsFile,
  command: string,
): Readonly<Record<string, RuntimeSettings | "own">> {
  const runtimes: Record<string, RuntimeSettings | "own"> = {};
  for (const { name, isLanguage } of known) {
    const target: (TargetFile & PartsFile) | undefined = targets[name];
    if (!isLanguage || !target || target.runtime === false) continue;
    const added = { parts: target.with ?? [], folder: target.out };
    runtimes[name] =
      target.runtime === "own" ? "own" : { header: runtimeHeader(ownVersion, command), ...added };
  }
  return runtimes;
}
