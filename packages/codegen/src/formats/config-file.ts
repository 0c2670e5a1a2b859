/** The config file of a project, `error-codegen.yaml`: which catalogue goes where. */
export interface ConfigFile {
  /** The catalogue: a YAML file, or a folder of them. */
  catalog: string;
  /** The command that people run to generate, as headers and messages name it. */
  command?: string;
  /** The version of what is generated, which OpenAPI components say. */
  version?: string;
  /** The folder to write `catalog.schema.json` and `locale.schema.json` to, which the editor checks with. */
  schemas?: string;
  /**
   * Minimum severity per kind of change, where stricter than the default policy: `actor-changed: breaking`.
   */
  policy?: { [kind: string]: SeverityName };
  /** What to generate, and where. */
  targets: TargetsFile;
}

/** How severe a change is. */
export type SeverityName = "breaking" | "additive" | "text";

/** What can be generated. */
export interface TargetsFile {
  typescript?: TargetFile;
  go?: GoTargetFile;
  java?: JavaTargetFile;
  python?: TargetFile;
  rust?: TargetFile;
  "json-schema"?: TargetFile;
  openapi?: OpenapiTargetFile;
  markdown?: TargetFile;
}

/** Where the files of one target go. */
export interface TargetFile {
  /** The folder; it belongs to the generator whole. */
  out: string;
  /** The name that the package is published under, for the pages that show how to use it. */
  package?: string;
}

/** Where the OpenAPI components go, and what their names start with. */
export interface OpenapiTargetFile extends TargetFile {
  /**
   * What the names of components start with, in PascalCase: `Acme`.
   * @TJS-pattern ^[A-Z][A-Za-z0-9]*$
   */
  prefix?: string;
}

/** Where the Go files go, and how they are imported. */
export interface GoTargetFile {
  /** The folder; of its files those that end in `_gen.go` belong to the generator. */
  out: string;
  /** The import path, whose last element is the name of the package in the sources. */
  importPath?: string;
}

/** Where the Java files go, and the package that they are in. */
export interface JavaTargetFile {
  /** The folder that has the folders of packages; it belongs to the generator whole. */
  out: string;
  /** The Java package of the sources. */
  package?: string;
}
