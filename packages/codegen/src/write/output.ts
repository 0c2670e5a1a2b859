import type { File } from "./file.ts";
import type { Owner, Scan } from "./scan.ts";

/** The files of one target and where they go. */
export interface Output extends Owner {
  /** The folder, as people write it. */
  readonly folder: string;
  /** Gives the files; it may be called twice. */
  readonly files: () => Iterable<File> | AsyncIterable<File>;
}

/** What was done to the files, or in check mode what has to be. Paths as seen from here. */
export interface Changes {
  readonly missing: string[];
  readonly stale: string[];
  readonly extra: string[];
  /** Files that stand where ours go, and that we did not write. Where there is one, nothing is written. */
  readonly foreign: string[];
  /** Files that we wrote and that were changed since. Where there is one, nothing is written. */
  readonly edited: string[];
  /** Temporary files of runs that were interrupted. */
  readonly leftovers: string[];
  /** Files that were as they should be, the record not among them. */
  unchanged: number;
}

/** An output and what stands in its folder. */
export interface Destination extends Output {
  /** The folder as seen from here. */
  readonly at: string;
  readonly found: Scan;
}
