/** Where another ecosystem's file has the version, and in which form. Files may be missing. */
export interface Stamp {
  /** The files: a path, where `*` matches a folder or the start of a name. */
  readonly files: string;
  /** The text of a file with the version inserted; undefined if it has no place for it. */
  stamp(text: string, version: string): string | undefined;
}

/** TOML: the line `version = "…"` of a table. */
export function inTable(table: string): Stamp["stamp"] {
  const line = new RegExp(`(^\\[${table}\\]\\n(?:(?!\\[).*\\n)*?version = ")[^"]*(")`, "m");
  return (text, version) => (line.test(text) ? text.replace(line, `$1${version}$2`) : undefined);
}
