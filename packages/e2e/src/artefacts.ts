import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Something that carries the contract: where it says its version, and where all its codes. */
interface Artefact {
  readonly name: string;
  readonly version: readonly [path: string, line: RegExp];
  readonly codes: readonly [path: string, read: (text: string) => string[]];
}

const npm = (folder: string): Artefact["version"] => [
  `packages/${folder}/package.json`,
  /^ {2}"version": "(.+)"/m,
];

/** What the one group of a pattern matches, wherever it does. */
const each =
  (pattern: RegExp) =>
  (text: string): string[] =>
    Array.from(text.matchAll(pattern), ([, code = ""]) => code);

const inErrors = (text: string): string[] =>
  JSON.parse(text).codes.map(({ code }: { code: string }) => code);

/** Every artefact of a release but the Go module, whose version is its tag. */
const artefacts: readonly Artefact[] = [
  {
    name: "lock",
    version: ["catalog/catalog.lock.json", /^ {2}"version": "(.+)"/m],
    codes: ["catalog/catalog.lock.json", (text) => Object.keys(JSON.parse(text).codes)],
  },
  {
    name: "TypeScript",
    version: npm("error-codes"),
    codes: ["packages/error-codes/src/generated/error-code.ts", each(/^ {2}\w+: "(.+)",$/gm)],
  },
  {
    name: "Go",
    version: npm("go"),
    codes: ["packages/go/errorcodes/codes_gen.go", each(/^const Code\w+ Code = "(.+)"$/gm)],
  },
  {
    name: "Python",
    version: ["packages/python/pyproject.toml", /^version = "(.+)"$/m],
    codes: [
      "packages/python/src/org_error_codes/_generated/error_code.py",
      each(/^ {4}\w+ = "(.+)"$/gm),
    ],
  },
  {
    name: "Rust",
    version: ["packages/rust/Cargo.toml", /^version = "(.+)"$/m],
    codes: [
      "packages/rust/src/generated/error_code.rs",
      each(/^ {4}pub const \w+: Self = Self\("(.+)"\);$/gm),
    ],
  },
  {
    name: "Java",
    version: ["packages/java/pom.xml", /<version>(.+)<\/version>/],
    codes: [
      "packages/java/error-codes/src/generated/java/org/example/errorcodes/CodeTable.java",
      each(/ ErrorCode\.\w+,\n +"(.+)",$/gm),
    ],
  },
  {
    name: "Java with Spring",
    version: ["packages/java/error-codes-spring/pom.xml", /<version>(.+)<\/version>/],
    codes: ["packages/json-schema/schemas/errors.json", inErrors],
  },
  {
    name: "JSON Schema",
    version: npm("json-schema"),
    codes: ["packages/json-schema/schemas/2020-12/error-code.json", each(/"const": "(.+)",$/gm)],
  },
  {
    name: "OpenAPI",
    version: ["packages/openapi/components/openapi-3.1.yaml", /^ {2}version: "(.+)"$/m],
    codes: [
      "packages/openapi/components/openapi-3.1.json",
      (text) => JSON.parse(text).components.schemas.KnownErrorCode.enum,
    ],
  },
  {
    name: "docs",
    version: npm("docs"),
    codes: ["packages/docs/pages/errors.json", inErrors],
  },
];

/** Artefact to the version and the codes that it has in a repository, as a text that can be compared. */
export function carried(repository: string): Record<string, string> {
  const read = (path: string): string => readFileSync(join(repository, path), "utf8");
  return Object.fromEntries(
    artefacts.map(({ name, version: [path, line], codes: [source, codes] }) => [
      name,
      `${line.exec(read(path))?.[1]}: ${codes(read(source)).toSorted().join(" ")}`,
    ]),
  );
}
