/** The config file of a project, `error-codegen.yaml`: what to generate, and where. */
export interface ConfigFile {
  /** The catalogue: a YAML file, or a folder of them. */
  catalog: string;
  /**
   * The command that people run to generate, for file headers and messages. The default is
   * `error-codegen generate`.
   */
  command?: string;
  /** The version of the generated packages, for OpenAPI components. */
  version?: string;
  /** The folder for the editor's schemas, `catalog.schema.json`, `config.schema.json` and `locale.schema.json`. */
  schemas?: string;
  /**
   * Minimum severity per kind of change, where stricter than the default policy: `actor-changed: breaking`.
   */
  policy?: { [kind: string]: SeverityName };
  /** The levels of rules of taste. They warn unless you set another level: `order: error`. */
  rules?: RulesFile;
  /** What to generate, and where. */
  targets: TargetsFile;
  /** Vectors that say what every package of the catalogue returns, for its tests. */
  vectors?: VectorsFile;
  /** The site that `error-site build` makes of the catalogue. */
  site?: SiteFile;
}

/** Where the vectors go. */
export interface VectorsFile {
  /** The output folder. The generator owns everything in it. */
  out: string;
}

/** An error stops the run, a warning does not, and a rule that is off is not checked. */
export type RuleLevel = "off" | "warn" | "error";

/** The levels of rules of taste. All other rules guard what is generated. */
export interface RulesFile {
  /** Fields of a code are inside of it: where it ends, a field that is a text would be a code. */
  "field-place"?: RuleLevel;
  /** A code that the reason of another names is what replaces that one. */
  "named-replacement"?: RuleLevel;
  /** Codes that differ only in case, although their names differ. */
  "no-case-twins"?: RuleLevel;
  /** Statuses ascend. The codes of a category are together, in the order of the categories. */
  order?: RuleLevel;
  /** Short texts are short enough for tables and editor hints. */
  "text-length"?: RuleLevel;
}

/** How severe a change is. */
export type SeverityName = "breaking" | "additive" | "text";

/** What can be generated. */
export interface TargetsFile {
  typescript?: TypeScriptTargetFile;
  go?: GoTargetFile;
  java?: JavaTargetFile;
  python?: PythonTargetFile;
  rust?: RustTargetFile;
  "json-schema"?: TargetFile;
  openapi?: OpenapiTargetFile;
  markdown?: TargetFile;
}

/** Where the files of one target go. */
export interface TargetFile {
  /** The output folder. The generator owns everything in it. */
  out: string;
  /** The name that the package is published under; pages show how to import it. */
  package?: string;
}

/** Where the OpenAPI components go, and the prefix of their names. */
export interface OpenapiTargetFile extends TargetFile {
  /**
   * The prefix of all names of components, in PascalCase: `Acme`.
   * @TJS-pattern ^[A-Z][A-Za-z0-9]*$
   */
  prefix?: string;
}

/** What a target of a programming language has beside its tables. */
export interface RuntimeFile {
  /**
   * Where the functions and classes that raise and read errors come from: `true`, the default, writes them
   * beside the tables; `own` leaves them to you, in the same package; `false` does without them, so pages show
   * no code of this language.
   */
  runtime?: boolean | "own";
  /** The folder for the tests that run the vectors in this language. It needs `vectors` and the runtime. */
  tests?: string;
}

/** The runtime of any target, and its parts by name. */
export interface PartsFile extends RuntimeFile {
  with?: readonly string[];
}

/** Where the TypeScript files go, and what is in them. */
export interface TypeScriptTargetFile extends RuntimeFile {
  /** The output folder. The generator owns everything in it. */
  out: string;
  /** The name that the package is published under; the runtime and pages use it. */
  package?: string;
  /**
   * The error handlers of frameworks that come with the runtime.
   * @uniqueItems true
   */
  with?: TypeScriptPart[];
  /**
   * The file extension in imports. The default, `js`, suits every compiler. `ts` suits runtimes that run the
   * sources as they are, and compilers with `rewriteRelativeImportExtensions`.
   */
  imports?: "js" | "ts";
}

export type TypeScriptPart = "express" | "fastify" | "hono";

/** Where the Go files go, their import path, and what is in them. */
export interface GoTargetFile extends RuntimeFile {
  /** The output folder. The generator owns the files in it that end in `_gen.go`. */
  out: string;
  /** The import path. Its last element is the package name in the sources. */
  importPath?: string;
}

/** Where the Java files go, their package, and what is in them. */
export interface JavaTargetFile extends RuntimeFile {
  /** The root folder of the sources. The generator owns the folder of the package in it. */
  out: string;
  /** The Java package of the sources. */
  package?: string;
  /**
   * The integrations with frameworks that come with the runtime, each in a package below it.
   * @uniqueItems true
   */
  with?: JavaPart[];
}

export type JavaPart = "spring";

/** Where the Python files go, and what is in them. */
export interface PythonTargetFile extends RuntimeFile {
  /** The output folder. The generator owns everything in it. Its name is that of the import package. */
  out: string;
  /** The name that the package is published under; pages show how to import it. */
  package?: string;
  /**
   * The error handlers of frameworks that come with the runtime.
   * @uniqueItems true
   */
  with?: PythonPart[];
}

export type PythonPart = "django" | "flask" | "starlette";

/** Where the Rust files go, and what is in them. */
export interface RustTargetFile extends RuntimeFile {
  /** The output folder. The generator owns everything in it. */
  out: string;
  /**
   * The name of a crate, such as `acme-errors`, or the path of a module in a crate that you have, such as
   * `shop::errors`; pages show how to import it.
   */
  package?: string;
  /**
   * What comes with the runtime for axum, reqwest and the types of `http`, which the other two bring. In a crate
   * each is a feature; in a module it is there.
   * @uniqueItems true
   */
  with?: RustPart[];
}

export type RustPart = "axum" | "http" | "reqwest";

/** The site of the catalogue: where it goes, and what makes it the owner's. */
export interface SiteFile {
  /** The output folder. `error-site` replaces it as a whole. */
  out: string;
  /** The title in the header of every page. The default is the catalogue's title. */
  title?: string;
  /** The picture beside the title: a file, or one for each theme. */
  logo?: string | LogoFile;
  /** The colors of the site. */
  colors?: ColorsFile;
  /** The folder of your own pages, in Markdown. `guides/retries.md` becomes the page `/retries/`. */
  pages?: string;
}

/** A picture for each theme. */
export interface LogoFile {
  /** The file that is shown on a light background. */
  light: string;
  /** The file that is shown on a dark background. */
  dark: string;
}

/** The colors of the site. */
export interface ColorsFile {
  /** The color of links, of buttons and of the current page. */
  accent: Color;
}

/**
 * A color: `#` and six hexadecimal digits, in quotes, such as `"#0f6463"`.
 * @TJS-pattern ^#[0-9A-Fa-f]{6}$
 */
export type Color = string;
