/** Where another ecosystem's own file says the version, and how; each file may be missing. */
export interface Stamp {
  /** Which files: a path, with `*` for one folder or all names that end so. */
  readonly files: string;
  /** A file's text with the version in its place; nothing where the text has no such place. */
  stamp(text: string, version: string): string | undefined;
}

/** Every place but the `package.json` files, which changesets writes. */
export const stamps: readonly Stamp[] = [
  { files: "packages/python/pyproject.toml", stamp: inTable("project") },
  { files: "packages/rust/Cargo.toml", stamp: inTable("package") },
  { files: "packages/java/pom.xml", stamp: firstVersion },
  { files: "packages/java/*/pom.xml", stamp: firstVersion },
  { files: "packages/java/README.md", stamp: firstVersion },
  { files: "packages/go/go.mod", stamp: goPath },
  { files: "packages/go/README.md", stamp: goPath },
  { files: "packages/go/**/*.go", stamp: goPath },
  { files: "packages/e2e/test/go/foreign/go.mod", stamp: goRequirement },
  { files: "packages/e2e/test/go/foreign/*.go", stamp: goPath },
  { files: "scripts/targets.ts", stamp: goPath },
];

/** TOML: the line `version = "…"` of a table. */
function inTable(table: string): Stamp["stamp"] {
  const line = new RegExp(`(^\\[${table}\\]\\n(?:(?!\\[).*\\n)*?version = ")[^"]*(")`, "m");
  return (text, version) => (line.test(text) ? text.replace(line, `$1${version}$2`) : undefined);
}

/** Maven: the first version is a project's own, a module's parent's, and the dependency's in the README. */
function firstVersion(text: string, version: string): string | undefined {
  const first = /(<version>)[^<]*(<\/version>)/;
  return first.test(text) ? text.replace(first, `$1${version}$2`) : undefined;
}

/** Go: from major version 2 on it is the last part of a module's path (go.dev/ref/mod, major version suffixes). */
function goPath(text: string, version: string): string {
  const major = Number(version.split(".")[0]);
  const suffix = major < 2 ? "" : `/v${major}`;
  return text.replace(
    /(?<![\w./-])([\w-]+\.[\w./-]+\/packages\/go)(?:\/v\d+)?(?=[/"\s])/g,
    `$1${suffix}`,
  );
}

/** Go: the version of a module that requires this one has to fit the path. */
function goRequirement(text: string, version: string): string {
  return goPath(text, version).replace(/(\/packages\/go(?:\/v\d+)? v)\d\S*/, `$1${version}`);
}
