import type { CatalogFile } from "../formats/catalog-file.ts";
import type { LocaleFile } from "../formats/locale-file.ts";
import type { LockFile } from "../formats/lock-file.ts";
import type { Spots } from "./spots.ts";
import type { SourceFile } from "./text.ts";

/** What may be missing or not yet known to be right. */
export type Draft<T> = T extends object ? { readonly [K in keyof T]?: Draft<T[K]> } : T;

/** The files of a catalogue, read and merged; each value can be traced to its place. */
export interface Source {
  /** The first file, where what belongs to no line is reported. */
  readonly path: string;
  readonly catalog: Draft<CatalogFile>;
  /** Language tag to translation, sorted by tag. */
  readonly locales: ReadonlyMap<string, Draft<LocaleFile>>;
  /** What the last release promised; absent before the first. */
  readonly lock?: LockFile;
  readonly spots: Spots;
}

/** The files that `load` takes, as they were read from the disk. */
export interface SourceFiles {
  readonly catalog: readonly SourceFile[];
  readonly locales: readonly SourceFile[];
  readonly lock?: SourceFile;
}

/** A source that no rule finds fault with: what the model is made from. */
export interface ValidSource extends Pick<Source, "path" | "lock" | "spots"> {
  readonly catalog: CatalogFile;
  readonly locales: ReadonlyMap<string, LocaleFile>;
}
