import type { File } from "./file.ts";
import type { Owner, Scan } from "./scan.ts";

/** A folder, or the part of one, that has the files of one target. */
export interface Owned extends Owner {
  /** The folder, as people write it. */
  readonly folder: string;
}

/** The files of one target and their folder. */
export interface Output extends Owned {
  /** Yields the files; it may be called twice. */
  readonly files: () => Iterable<File> | AsyncIterable<File>;
}

/**
 * What was done to the files or, in check mode, what is to be done. Paths are relative to the
 * working directory.
 */
export interface Changes {
  readonly missing: string[];
  readonly stale: string[];
  readonly extra: string[];
  /** Files of others in place of ours. If there are any, nothing is written. */
  readonly foreign: string[];
  /** Files of ours that were edited. If there are any, nothing is written. */
  readonly edited: string[];
  /** Folders that no target has any more, from which all that was generated goes. */
  readonly abandoned: string[];
  /** Files that were edited in such folders. They stay, and stop nothing. */
  readonly kept: string[];
  /** Temporary files of interrupted runs. */
  readonly leftovers: string[];
  /** The number of files that were up to date, the record included. */
  unchanged: number;
}

/** An output and the state of its folder. */
export interface Destination extends Output {
  /** The folder relative to the working directory. */
  readonly at: string;
  readonly found: Scan;
}
