/** Where another ecosystem's own file says the version, and how; each file may be missing. */
export interface Stamp {
  /** Which files: a path, with `*` for one folder or all names that end so. */
  readonly files: string;
  /** A file's text with the version in its place; nothing where the text has no such place. */
  stamp(text: string, version: string): string | undefined;
}

/** TOML: the line `version = "…"` of a table. */
export function inTable(table: string): Stamp["stamp"] {
  const line = new RegExp(`(^\\[${table}\\]\\n(?:(?!\\[).*\\n)*?version = ")[^"]*(")`, "m");
  return (text, version) => (line.test(text) ? text.replace(line, `$1${version}$2`) : undefined);
}
