/**
 * One catalogue of HTTP statuses and error codes in, packages out.
 *
 *     files --load--> Source --validate--> Problem[] --model--> Catalog --emit--> files
 *
 * `readCatalog`, `write`, `pipeline`, `compare`, `freeze` and `guardBase` touch the disk, and
 * `parseConfig` checks where folders lead. Everything else is pure.
 */
export type { CatalogData } from "./catalog-data.ts";
export { compile } from "./compile.ts";
export { parseConfig } from "./config.ts";
export type { ConfigFile, TargetFile } from "./config-file.ts";
export { type Comparison, compare } from "./diff/compare.ts";
export { diff } from "./diff/diff.ts";
export { reportFormats } from "./diff/format.ts";
export { type Kind, kinds, policy } from "./diff/policy/index.ts";
export { type Audience, audiences, type Severity } from "./diff/policy/row.ts";
export { type Bump, bumpFor, type Finding, type Report, report } from "./diff/report.ts";
export type { Changes, Output } from "./disk/output.ts";
export { problemsIn } from "./disk/problems.ts";
export { readCatalog } from "./disk/read.ts";
export { isRunning } from "./disk/running.ts";
export { write } from "./disk/write.ts";
export type { Context, Emitter } from "./emitter.ts";
export { emitters } from "./emitters/index.ts";
export { type File, header } from "./files.ts";
export { type Format, formats } from "./format/index.ts";
export type { Labels } from "./labels.ts";
export { load, type Source, type SourceFiles } from "./load/load.ts";
export type { SourceFile } from "./load/text.ts";
export { type Frozen, freeze } from "./lock/freeze.ts";
export { guardBase } from "./lock/guard.ts";
export { lock } from "./lock/lock.ts";
export type { LockFile } from "./lock/lock-file.ts";
export type { Catalog, Category, Code, Locale, Retired, Status } from "./model/catalog.ts";
export { data } from "./model/data.ts";
export { model } from "./model/model.ts";
export { type Names, namer } from "./model/names.ts";
export { outputs } from "./outputs.ts";
export { pipeline, type Result } from "./pipeline.ts";
export type { Place, Problem } from "./problem.ts";
export { rules } from "./rules/index.ts";
export { summary } from "./summary.ts";
export { type ValidSource, validate } from "./validate.ts";
