/** Where a file shows the version, and in which form. Files may be missing. */
export interface Stamp {
  /** The files: a path, where `*` matches a folder or the start of a name. */
  readonly files: string;
  /** The text of a file with the version inserted; undefined if it has no place for it. */
  stamp(text: string, version: string): string | undefined;
}
