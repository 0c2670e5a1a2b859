import type { CatalogFile } from "../formats/catalog-file.ts";
import type { LocaleFile } from "../formats/locale-file.ts";
import type { LockFile } from "../formats/lock-file.ts";
import type { Spots } from "./spots.ts";
import type { SourceFile } from "./text.ts";

/** A type whose members may be missing or wrong. */
export type Draft<T> = T extends object ? { readonly [K in keyof T]?: Draft<T[K]> } : T;

/** The files of a catalogue, read and merged. Each value can be traced to its place. */
export interface Source {
  /** The first file. Problems without a line are reported there. */
  readonly path: string;
  readonly catalog: Draft<CatalogFile>;
  /** Language tag to translation, sorted by tag. */
  readonly locales: ReadonlyMap<string, Draft<LocaleFile>>;
  /** What the last release promised; absent before the first. */
  readonly lock?: LockFile;
  readonly spots: Spots;
}

/** The files that `load` takes, as read from the disk. */
export interface SourceFiles {
  readonly catalog: readonly SourceFile[];
  readonly locales: readonly SourceFile[];
  readonly lock?: SourceFile;
}

/** A source that passes all rules. The model is made from it. */
export interface ValidSource extends Pick<Source, "path" | "lock" | "spots"> {
  readonly catalog: CatalogFile;
  readonly locales: ReadonlyMap<string, LocaleFile>;
}
