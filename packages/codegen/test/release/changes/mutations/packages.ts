import type { TargetsFile } from "../../../../src/formats/config-file.ts";

const typescript = { out: "ts", package: "@bakery/errors" };
const go = { out: "go", importPath: "bakery.example/errors/errorcodes" };
const markdown = { out: "docs" };

/** Two configs, and what one is to the users of the packages that the other makes. */
export const packages: readonly (readonly [
  name: string,
  before: TargetsFile,
  after: TargetsFile,
  kinds: readonly string[],
  means: string,
])[] = [
  ["targets change places", { typescript, go }, { go, typescript }, [], "- ----- ---"],
  [
    "a package goes to another folder",
    { typescript },
    { typescript: { ...typescript, out: "src/ts" } },
    [],
    "- ----- ---",
  ],
  ["a target is added", { typescript }, { typescript, go }, ["target-added"], "- -a--- --t"],
  ["a target is left out", { typescript, go }, { typescript }, ["target-removed"], "- -b--- --t"],
  [
    "the pages are left out",
    { typescript, markdown },
    { typescript },
    ["target-removed"],
    "- ----- --b",
  ],
  [
    "a package is renamed",
    { typescript, go },
    { typescript: { ...typescript, package: "@bakery/codes" }, go },
    ["package-renamed"],
    "- b---- --t",
  ],
  [
    "a package of Go moves",
    { go },
    { go: { ...go, importPath: "bakery.example/codes/errorcodes" } },
    ["package-renamed"],
    "- -b--- --t",
  ],
  [
    "a module of Go gets the path of its next major version",
    { go },
    { go: { ...go, importPath: "bakery.example/errors/v2/errorcodes" } },
    [],
    "- ----- ---",
  ],
  [
    "a package of Java, which is in its sources, is named for the first time",
    { java: { out: "java" } },
    { java: { out: "java", package: "example.bakery" } },
    ["package-renamed"],
    "- ----b --t",
  ],
  [
    "the names of components start with another word",
    { openapi: { out: "openapi", prefix: "Bakery" } },
    { openapi: { out: "openapi", prefix: "Shop" } },
    ["components-renamed"],
    "- ----- -b-",
  ],
  [
    "the names of components no longer start with a word",
    { openapi: { out: "openapi", prefix: "Bakery" } },
    { openapi: { out: "openapi" } },
    ["components-renamed"],
    "- ----- -b-",
  ],
  [
    "a handler comes with a package",
    { typescript },
    { typescript: { ...typescript, with: ["express"] } },
    ["part-added"],
    "- a---- --t",
  ],
  [
    "a handler no longer comes with a package",
    { typescript: { ...typescript, with: ["express", "hono"] } },
    { typescript: { ...typescript, with: ["hono"] } },
    ["part-removed"],
    "- b---- --t",
  ],
  [
    "the parts of a package change places",
    { typescript: { ...typescript, with: ["express", "hono"] } },
    { typescript: { ...typescript, with: ["hono", "express"] } },
    [],
    "- ----- ---",
  ],
  [
    "a package no longer has a runtime",
    { go },
    { go: { ...go, runtime: false } },
    ["part-removed"],
    "- -b--- --t",
  ],
  [
    "the owner of a package takes the runtime over",
    { go },
    { go: { ...go, runtime: "own" } },
    [],
    "- ----- ---",
  ],
  [
    "pages name a package for the first time",
    { typescript: { out: "ts" } },
    { typescript },
    ["package-named"],
    "- ----- --t",
  ],
];
