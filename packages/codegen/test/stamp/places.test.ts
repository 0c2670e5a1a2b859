import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { TargetsFile } from "../../src/formats/config-file.ts";
import { goNote } from "../../src/stamp/go.ts";
import { placesOf } from "../../src/stamp/places.ts";
import { stamp } from "../../src/stamp/stamp.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

let folder: string;

beforeEach(() => {
  folder = emptyFolder();
});

/** The lines that a stamp changes, by file, and what else is said. */
async function stamped(
  targets: TargetsFile,
  files: Readonly<Record<string, string>>,
): Promise<string[]> {
  fill(folder, files);
  const found = placesOf({ catalog: "errors", targets }, relative(".", folder));
  const problems = await stamp(found, "2.5.0");
  const changed = Object.entries(files).flatMap(([path, text]) => {
    const before = text.split("\n");
    const after = readFileSync(join(folder, path), "utf8").split("\n");
    return after.flatMap((line, at) => (line === before[at] ? [] : `${path}: ${line.trim()}`));
  });
  const said = [
    ...found.notes,
    ...problems.map(({ file, line, message }) => `${file}:${line} ${message}`),
  ];
  return [...changed, ...said.map((line) => line.replaceAll(`${relative(".", folder)}/`, ""))];
}

const python = { python: { out: "python/src/acme_errors", package: "acme-errors" } };
const rust = { rust: { out: "rust/src", package: "acme-errors" } };
const java = { java: { out: "java/src/main/java", package: "com.acme.errors" } };

const pyproject = (text: string): Record<string, string> => ({ "python/pyproject.toml": text });
const cargo = (text: string): Record<string, string> => ({ "rust/Cargo.toml": text });

describe("the version of Python is", () => {
  test.each([
    [
      "that of the project",
      '[project]\nname = "acme-errors"\nversion = "1.0.0" # now\n',
      'version = "2.5.0" # now',
    ],
    [
      "in whatever form it is written",
      "[tool.x]\nversion = '9'\n[ project ]\nname='Acme.Errors'\nclassifiers = [\n  '[a]',\n]\nversion='1.0.0'\n",
      "version='2.5.0'",
    ],
    [
      "with the line ends of Windows",
      '[project]\r\nname = "acme-errors"\r\nversion = "1.0.0"\r\n',
      'version = "2.5.0"',
    ],
    [
      "that of Poetry",
      '[tool.poetry]\nname = "acme-errors"\nversion = "1.0.0"\n',
      'version = "2.5.0"',
    ],
  ])("%s", async (_, text, line) => {
    expect(await stamped(python, pyproject(text))).toEqual([`python/pyproject.toml: ${line}`]);
  });

  test.each([
    [
      "dynamic",
      '[project]\nname = "acme-errors"\ndynamic = ["readme", "version"]\n',
      "python/pyproject.toml takes its version from elsewhere: it is dynamic",
    ],
    [
      "that of another project",
      '[project]\nname = "shop"\nversion = "7.0.0"\n',
      "python/pyproject.toml is that of shop, not of acme-errors, and keeps its version",
    ],
    [
      "missing",
      '[project]\nname = "acme-errors"\n',
      "python/pyproject.toml:1 python/pyproject.toml has no version.",
    ],
    [
      "unreadable",
      "[project]\nname = \n",
      "python/pyproject.toml:2 python/pyproject.toml is not TOML.",
    ],
  ])("left as it is if it is %s", async (_, text, said) => {
    expect(await stamped(python, pyproject(text))).toEqual([said]);
  });

  test("also that of uv's lock", async () => {
    const lock =
      '[[package]]\nname = "acme-errors"\nversion = "1.0.0"\nsource = { registry = "x" }\n\n[[package]]\nname = "acme-errors"\nversion = "1.0.0"\nsource = { editable = "python" }\n';
    const text = '[project]\nname = "acme-errors"\nversion = "1.0.0"\n';
    await stamped(python, { ...pyproject(text), "uv.lock": lock });
    expect(filesIn(folder)["uv.lock"]).toBe(lock.replace(/1\.0\.0(?!.*1\.0\.0)/s, "2.5.0"));
  });

  test("nowhere without a manifest", async () => {
    expect(await stamped(python, {})).toEqual([
      "there is no pyproject.toml above python/src/acme_errors",
    ]);
  });
});

describe("the version of Rust is", () => {
  test("that of the crate, and of it in the lock", async () => {
    const files = {
      ...cargo(
        '[package]\nname = "acme-errors"\nversion = "1.0.0"\n\n[dependencies]\nx = { version = "1.0.0" }\n',
      ),
      "Cargo.lock": 'version = 4\n\n[[package]]\nname = "acme-errors"\nversion = "1.0.0"\n',
    };
    expect(await stamped(rust, files)).toEqual([
      'rust/Cargo.toml: version = "2.5.0"',
      'Cargo.lock: version = "2.5.0"',
    ]);
  });

  test.each([
    [
      "that of a workspace",
      '[package]\nname = "acme-errors"\nversion.workspace = true\n',
      ["rust/Cargo.toml takes its version from its workspace"],
    ],
    [
      "that of another crate",
      '[package]\nname = "shop"\nversion = "7.0.0"\n',
      ["rust/Cargo.toml is that of shop, not of acme-errors, and keeps its version"],
    ],
  ])("left as it is if it is %s", async (_, text, said) => {
    expect(await stamped(rust, cargo(text))).toEqual(said);
  });

  test("in the lock of its workspace too, which may be above the config", async () => {
    const own = 'name = "acme-errors"\nversion = "1.0.0"\n';
    fill(folder, { "Cargo.lock": `version = 4\n\n[[package]]\n${own}`, ".git/HEAD": "" });
    fill(join(folder, "errors"), cargo(`[package]\n${own}`));
    const { locks } = placesOf({ catalog: "errors", targets: rust }, join(folder, "errors"));
    expect(locks.map(({ text: { path } }) => path)).toEqual([
      relative(".", join(folder, "Cargo.lock")),
    ]);
  });

  test("left as it is above the config, where it is that of something bigger", async () => {
    fill(folder, { "Cargo.toml": '[package]\nname = "acme-errors"\nversion = "1.0.0"\n' });
    const { places, notes } = placesOf(
      { catalog: "errors", targets: rust },
      join(folder, "errors"),
    );
    expect([places, notes]).toEqual([[], ["there is no Cargo.toml above rust/src"]]);
  });

  test("left as it is if the errors are a module of a crate", async () => {
    const targets = { rust: { out: "rust/src/errors", package: "shop::errors" } };
    expect(await stamped(targets, cargo('[package]\nname = "shop"\nversion = "7.0.0"\n'))).toEqual(
      [],
    );
  });
});

describe("the version of Java is", () => {
  const source = { "java/src/main/java/com/acme/errors/ErrorCode.java": "" };
  const pom = (text: string): Record<string, string> => ({
    ...source,
    "java/pom.xml": `<?xml version="1.0"?>\n<project>\n${text}\n</project>\n`,
  });

  const property = "$".concat("{revision}");

  test("that of the project, not of its parent elsewhere or of what it needs", async () => {
    const parent =
      "<parent>\n<artifactId>spring-boot-starter-parent</artifactId>\n<version>4.0.0</version>\n</parent>";
    const needs =
      "<dependencies><dependency>\n<version>1.0.0</version>\n</dependency></dependencies>";
    const own =
      "<!-- <version>0</version> -->\n<artifactId>errors</artifactId>\n<version> 1.0.0 </version>";
    expect(await stamped(java, pom(`${parent}\n${needs}\n${own}`))).toEqual([
      "java/pom.xml: <version> 2.5.0 </version>",
    ]);
  });

  const parent = (more: string): string =>
    `<project><artifactId>all</artifactId>\n<version>2.7.0-SNAPSHOT</version>${more}</project>`;
  const module = (own: string): string =>
    `<project><parent><artifactId>all</artifactId>\n<version>2.7.0-SNAPSHOT</version></parent>\n${own}</project>`;
  const build = (own: string): Record<string, string> => ({
    "pom.xml": parent("<modules><module>java</module><module>payments</module></modules>"),
    "payments/pom.xml": module(""),
    ...source,
    "java/pom.xml": module(own),
  });

  test("its own in a module, whose parent and siblings keep theirs", async () => {
    expect(await stamped(java, build("<version>0.0.0</version>"))).toEqual([
      "java/pom.xml: <version>2.5.0</version></project>",
    ]);
  });

  test("left as it is where it is the parent's", async () => {
    expect(await stamped(java, build(""))).toEqual([
      "java/pom.xml has version 2.7.0-SNAPSHOT from its parent, and keeps it; for one of its own, write <version>0.0.0</version> below <project>",
    ]);
  });

  test.each([
    ["modules", "<modules><module>payments</module></modules>"],
    ["the packaging of one", "<packaging>pom</packaging>"],
  ])("left as it is in a parent, which has %s", async (_, more) => {
    expect(await stamped(java, { ...source, "java/pom.xml": parent(more) })).toEqual([
      "java/pom.xml is that of a build of modules, and keeps its version; give the errors a pom.xml of their own",
    ]);
  });

  test.each([
    [
      "a property",
      `<version>${property}</version>`,
      `java/pom.xml takes its version from ${property}`,
    ],
    ["missing", "", "java/pom.xml:1 java/pom.xml has no version."],
    ["unreadable", "<version>", "java/pom.xml:4 java/pom.xml is not the XML of a Maven project."],
  ])("left as it is if it is %s", async (_, text, said) => {
    expect(await stamped(java, pom(text))).toEqual([said]);
  });

  test("written with the line ends that the file has", async () => {
    const files = pom("<artifactId>errors</artifactId>\n<version>1.0.0</version>");
    const path = "java/pom.xml";
    fill(folder, { ...files, [path]: files[path]?.replaceAll("\n", "\r\n") ?? "" });
    const found = placesOf({ catalog: "errors", targets: java }, folder);
    expect(await stamp(found, "2.5.0")).toEqual([]);
    expect(filesIn(folder)[path]).toContain("\r\n<version>2.5.0</version>\r\n");
  });

  test.each([
    ["beside ours", java, "java/src/main/java/com/acme/Shop.java"],
    [
      "in the folder of Maven's, and not in ours",
      { java: { ...java.java, out: "java/src/errors" } },
      "java/src/main/kotlin/com/acme/Shop.kt",
    ],
  ])("left as it is in a project with other sources %s", async (_, targets, other) => {
    expect(await stamped(targets, { ...pom("<version>7.0.0</version>"), [other]: "" })).toEqual([
      `java/pom.xml is that of more than com.acme.errors, such as ${other}, and keeps its version`,
    ]);
  });
});

describe("the README beside a manifest gets the version where it shows", () => {
  const manifests = {
    "java/pom.xml":
      "<project><groupId>com.acme</groupId><artifactId>errors</artifactId><version>1.0.0</version></project>",
    "rust/Cargo.toml": '[package]\nname = "acme-errors"\nversion = "1.0.0"\n',
    "python/pyproject.toml": '[project]\nname = "acme-errors"\nversion = "1.0.0"\n',
  };
  const dependency = (group: string, version: string): string =>
    `<dependency>\n<groupId>${group}</groupId>\n<artifactId>errors</artifactId>\n<version>${version}</version>\n</dependency>\n`;

  test.each([
    ["java", dependency("com.acme", "1.0.0"), ["<version>2.5.0</version>"]],
    ["java", dependency("com.acme", "0.0.0"), ["<version>2.5.0</version>"]],
    [
      "java",
      'implementation("com.acme:errors:1.0.0")\n',
      ['implementation("com.acme:errors:2.5.0")'],
    ],
    ["rust", 'acme-errors = "1.0.0"\n', ['acme-errors = "2.5.0"']],
    ["rust", "Run `cargo add acme-errors@1.0.0`.\n", ["Run `cargo add acme-errors@2.5.0`."]],
    [
      "python",
      "pip install 'acme-errors[flask]==1.0.0'\n",
      ["pip install 'acme-errors[flask]==2.5.0'"],
    ],
    ["python", "It was acme-errors==1.0.0.\n", ["It was acme-errors==2.5.0."]],
  ])("the package and the version of %s: %j", async (language, text, lines) => {
    const readme = `${language}/README.md`;
    const changed = await stamped(
      { ...java, ...rust, ...python },
      { ...manifests, [readme]: text },
    );
    expect(changed.filter((line) => line.startsWith(readme))).toEqual(
      lines.map((line) => `${readme}: ${line}`),
    );
  });

  test.each([
    ["another package", "java", dependency("com.other", "1.0.0")],
    ["another package", "rust", 'my-acme-errors = "1.0.0"\n'],
    ["a version of the past", "rust", 'acme-errors = "0.9.0"\n'],
    ["versions that are enough", "rust", 'acme-errors = "1.0"\n'],
    ["versions that are enough", "python", "acme-errors>=1.0.0\n"],
    ["a version that starts alike", "python", "acme-errors==1.0.0rc1 acme-errors==1.0.0.1\n"],
  ])("and not %s in %s: %j", async (_, language, text) => {
    const readme = `${language}/README.md`;
    await stamped({ ...java, ...rust, ...python }, { ...manifests, [readme]: text });
    expect(filesIn(folder)[readme]).toBe(text);
  });
});

test("a manifest keeps its byte order mark", async () => {
  const text = '\uFEFF[package]\nname = "acme-errors"\nversion = "1.0.0"\n';
  expect(await stamped(rust, cargo(text))).toEqual(['rust/Cargo.toml: version = "2.5.0"']);
});

test("the path of a Go module ends with its major version from 2 on, which a note says", () => {
  const said = (module: string, version: string): string[] => {
    fill(folder, { "go/go.mod": `// A module.\nmodule ${module}\n\ngo 1.23\n` });
    const notes = goNote({ out: "go/errors" }, folder, version);
    return notes.map((note) => note.replaceAll(`${relative(".", folder)}/`, ""));
  };
  expect(said("a.example/go", "1.9.0")).toEqual([]);
  expect(said("a.example/go", "2.0.0")).toEqual([
    "go/go.mod: a release of 2.0.0 needs the path a.example/go/v2, there and in importPath",
  ]);
  expect(said("a.example/go/v2", "2.1.0")).toEqual([]);
  expect(said('"a.example/go/v2"', "3.0.0")[0]).toContain("a.example/go/v3,");
});

test("either all files get the version, or none", async () => {
  const files = {
    ...pyproject('[project]\nname = "acme-errors"\nversion = "1.0.0"\n'),
    ...cargo('[package]\nname = "acme-errors"\n'),
  };
  expect(await stamped({ ...python, ...rust }, files)).toEqual([
    "rust/Cargo.toml:1 rust/Cargo.toml has no version.",
  ]);
});
