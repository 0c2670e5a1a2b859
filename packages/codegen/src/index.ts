/**
 * One catalogue of HTTP statuses and error codes in, packages out.
 *
 *     files --load--> Source --validate--> Problem[] --model--> Catalog --emit--> files
 *
 * `readCatalog`, `readConfig`, `write`, `put`, `pipeline`, `compare`, `freeze`, `guardBase`, `changesetsOf`,
 * `placesOf` and `stale` touch the disk, `parseConfig` checks where folders lead and what pictures are, and `main` is
 * the command line. Everything else is pure.
 */

export { changelogEntry } from "./changesets/approvals.ts";
export type { Changeset } from "./changesets/changeset.ts";
export { type Contract, contractOf } from "./changesets/packages.ts";
export { changesetsOf } from "./changesets/read.ts";
export { shortfalls } from "./changesets/shortfalls.ts";
export type { Workspace } from "./changesets/workspace.ts";
export type { Setting } from "./cli/command.ts";
export { main } from "./cli/main.ts";
export { compile } from "./compile.ts";
export { configName, parseConfig } from "./config/config.ts";
export { hasImage, imageTypes } from "./config/image.ts";
export { inputsOf } from "./config/inputs.ts";
export { outputs, rulesOf } from "./config/outputs.ts";
export { readConfig } from "./config/read-config.ts";
export type { Context, Emitter } from "./emitters/emitter.ts";
export { emitters } from "./emitters/index.ts";
export type { CatalogData } from "./formats/catalog-data.ts";
export type {
  ConfigFile,
  LogoFile,
  RulesFile,
  SiteFile,
  TargetFile,
  TargetsFile,
} from "./formats/config-file.ts";
export type { Labels } from "./formats/labels.ts";
export type { LockFile } from "./formats/lock-file.ts";
export { type TargetName, targets } from "./formats/targets.ts";
export {
  type Imported,
  type ImportOptions,
  type ImportReport,
  importCatalog,
  printImport,
} from "./import/index.ts";
export type { Catalog, Category, Code, Locale, Retired, Status } from "./model/catalog.ts";
export { model } from "./model/model.ts";
export { type Names, namer } from "./model/names.ts";
export { errorPhrases } from "./model/registered-statuses.ts";
export { toCatalogData } from "./model/to-catalog-data.ts";
export { pipeline, type Result } from "./pipeline.ts";
export { formats, type ProblemPrinter } from "./problems/print/index.ts";
export { visible } from "./problems/print/text.ts";
export { type Level, type Place, type Problem, problemWith } from "./problems/problem.ts";
export { didYouMean } from "./problems/suggest.ts";
export { diff } from "./release/changes/diff.ts";
export { type Comparison, compare } from "./release/compare.ts";
export { type Frozen, freeze } from "./release/freeze.ts";
export { guardBase } from "./release/guard.ts";
export { lock } from "./release/lock.ts";
export { type Kind, kinds, policy } from "./release/policy/index.ts";
export { type Audience, audiences, type Severity } from "./release/policy/row.ts";
export { reportFormats } from "./release/print-report.ts";
export { type Bump, bumpFor, type Finding, type Report, report } from "./release/report.ts";
export { rules } from "./rules/index.ts";
export { type RuleSettings, validate } from "./rules/validate.ts";
export { load } from "./source/load.ts";
export { parsePage, type SourcePage } from "./source/page.ts";
export { readCatalog, readFile } from "./source/read.ts";
export type { Source, SourceFiles, ValidSource } from "./source/source.ts";
export type { SourceFile } from "./source/text.ts";
export type { VersionPlaces } from "./stamp/place.ts";
export { placesOf } from "./stamp/places.ts";
export { stale, stampedFiles } from "./stamp/stamp.ts";
export { header } from "./text/header.ts";
export { inOneText } from "./text/sentence.ts";
export type { File } from "./write/file.ts";
export type { Changes, Output } from "./write/output.ts";
export { problemsIn } from "./write/problems.ts";
export { leftIn, put, type Replacement } from "./write/put.ts";
export { isRunning } from "./write/running.ts";
export { write } from "./write/write.ts";
