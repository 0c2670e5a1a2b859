import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import own from "../../../../package.json" with { type: "json" };
import { type Answers, answersFrom, type Given } from "../../src/init/answers.ts";
import { type Found, find } from "../../src/init/found/index.ts";
import { type Plan, plan } from "../../src/init/plan.ts";
import { setUp } from "../../src/init/set-up.ts";
import { versions } from "../../src/init/versions.ts";
import { emptyFolder, fill } from "../folder.ts";

interface Planned extends Plan {
  readonly answers: Answers;
  readonly paths: readonly string[];
  textOf(path: string): string;
}

/** The plan for a folder with these files. */
function planned(
  files: Record<string, string>,
  given: Given = {},
  more: Partial<Found> = {},
): Planned {
  const folder = emptyFolder();
  fill(folder, files);
  const found = { ...find(folder), folder: "acme", ...more };
  const answers = answersFrom(given, found);
  const made = plan(answers, found);
  const textOf = (path: string): string =>
    made.files.find((file) => file.path === path)?.text ?? `there is no ${path}`;
  return { ...made, answers, paths: made.files.map(({ path }) => path).sort(), textOf };
}

/** The lines of the config's targets, without the folders of tests. */
const targetsOf = ({ textOf }: Planned): string[] =>
  Array.from(textOf("error-codegen.yaml").matchAll(/^ {2}(\S+: \{ .+ \})$/gm), ([, line = ""]) =>
    line.replace(/, tests: \S+/, ""),
  );

test("a new repository is a workspace, and the config is its last file", () => {
  const made = planned({}, { targets: ["typescript", "go", "markdown"] });
  expect(made.paths).toEqual([
    ".changeset/config.json",
    ".changeset/first-release.md",
    ".gitattributes",
    ".github/workflows/errors.yml",
    ".github/workflows/release.yml",
    ".gitignore",
    "README.md",
    "error-codegen.yaml",
    "errors/catalog.yaml",
    "package.json",
    "packages/go/README.md",
    "packages/go/go.mod",
    "packages/go/package.json",
    "packages/typescript/README.md",
    "packages/typescript/package.json",
    "packages/typescript/tsconfig.json",
    "pnpm-workspace.yaml",
    "scripts/release.mjs",
    "turbo.json",
  ]);
  expect(made.files.at(-1)?.path).toBe("error-codegen.yaml");
  expect(targetsOf(made)).toEqual([
    'typescript: { out: packages/typescript/src, package: "@acme/errors" }',
    "go: { out: packages/go/errorcodes, importPath: example.com/acme/errors/packages/go/errorcodes }",
    "markdown: { out: docs/errors }",
  ]);
  expect(made.textOf("packages/go/go.mod")).toBe(
    "module example.com/acme/errors/packages/go\n\ngo 1.23\n",
  );
});

test("an npm application keeps its files: a package beside it, and lines to add", () => {
  const made = planned(
    {
      "package.json": '{"name":"shop","license":"MIT","dependencies":{"express":"5"}}',
      ".gitattributes": "* text=auto\n",
      LICENSE: "MIT License\n",
    },
    {},
    { remote: { host: "github.com", path: "acme/shop", prefix: "" } },
  );
  expect(made.paths).toEqual([
    ".github/workflows/errors.yml",
    "error-codegen.yaml",
    "errors/catalog.yaml",
    "packages/errors/LICENSE",
    "packages/errors/README.md",
    "packages/errors/package.json",
    "packages/errors/tsconfig.json",
  ]);
  expect(targetsOf(made)).toEqual([
    'typescript: { out: packages/errors/src, package: "@acme/errors", with: [express] }',
    "markdown: { out: docs/errors }",
  ]);
  expect(made.additions).toEqual([
    {
      file: ".gitattributes",
      lines: [
        "packages/errors/src/** linguist-generated",
        "packages/errors/test/vectors/** linguist-generated",
        "docs/errors/** linguist-generated",
        "errors/vectors/** linguist-generated",
        "errors/*.schema.json linguist-generated",
        ".error-codegen.sha256 linguist-generated merge=union",
        ".error-codegen.folders linguist-generated merge=union",
      ],
    },
    { file: "package.json", lines: ['"workspaces": ["packages/*"]'] },
  ]);
  expect(JSON.parse(made.textOf("packages/errors/package.json"))).toMatchObject({
    license: "MIT",
    repository: { url: "git+https://github.com/acme/shop.git", directory: "packages/errors" },
    exports: { "./express": { default: "./dist/express.js" } },
    peerDependencies: { express: ">=4" },
  });
  expect(made.answers.docs).toBe("https://acme.github.io/shop/");
  expect(made.next).toEqual([
    expect.stringMatching(/^npm install --save-dev @org\/error-codegen@/),
    "npm run build --workspace=@acme/errors",
  ]);
});

test("a pnpm monorepo gets packages where its workspace takes them", () => {
  const made = planned(
    {
      "package.json": '{"name":"@acme-corp/root","packageManager":"pnpm@9.0.0"}',
      "pnpm-workspace.yaml": "packages: [apps/*, libs/*]\n",
    },
    { targets: ["typescript", "json-schema", "openapi"] },
  );
  expect(targetsOf(made)).toEqual([
    'typescript: { out: libs/errors/src, package: "@acme-corp/errors" }',
    'json-schema: { out: libs/error-schema/schemas, package: "@acme-corp/error-schema" }',
    'openapi: { out: libs/error-openapi/components, package: "@acme-corp/error-openapi" }',
  ]);
  expect(made.additions).toEqual([]);
  expect(made.next.at(-1)).toBe("pnpm --filter @acme-corp/errors build");
});

test("a Go module gets a package, and no second go.mod", () => {
  const made = planned({ "go.mod": "module github.com/acme/shop\n\ngo 1.24\n" });
  expect(targetsOf(made)[0]).toBe(
    "go: { out: errorcodes, importPath: github.com/acme/shop/errorcodes }",
  );
  expect(made.paths).toEqual([
    ".gitattributes",
    ".github/workflows/errors.yml",
    "error-codegen.yaml",
    "errors/catalog.yaml",
  ]);
  expect(made.inside).toEqual(["go", "markdown"]);
});

test.each([
  ["a pattern that takes it", 'members = ["crates/*"]', "crates/errors", []],
  ["no pattern", 'members = ["crates/core"]', "crates/errors", ['"crates/errors",']],
  ["members at the top", 'members = ["core", "cli"]', "errors-rust", ['"errors-rust",']],
])("a Cargo workspace with %s gets a crate", (_, members, folder, lines) => {
  const made = planned({ "Cargo.toml": `[workspace]\n${members}\n` });
  expect(targetsOf(made)[0]).toBe(`rust: { out: ${folder}/src, package: acme-errors }`);
  expect(made.additions.flatMap((addition) => addition.lines)).toEqual(lines);
});

test("a crate that is alone gets a module", () => {
  const cargo = '[package]\nname = "shop-api"\n\n[dependencies]\naxum = "0.8"\n';
  const made = planned({ "Cargo.toml": cargo, "src/main.rs": "" });
  expect(targetsOf(made)[0]).toBe(
    'rust: { out: src/errors, package: "shop_api::errors", with: [axum] }',
  );
  expect(made.additions).toEqual([{ file: "src/main.rs", lines: ["pub mod errors;"] }]);
});

const pom = (more: string): string =>
  `<project><groupId>com.acme</groupId><artifactId>shop-parent</artifactId><version>2</version>${more}</project>`;

test("a Maven project gets a package, and one with modules a module", () => {
  const single = planned({ "pom.xml": pom("") });
  expect(targetsOf(single)[0]).toBe("java: { out: src/main/java, package: com.acme.errors }");
  expect(single.paths.some((path) => path.endsWith("pom.xml"))).toBe(false);
  const parent = planned({ "pom.xml": pom("<modules><module>core</module></modules>") });
  expect(targetsOf(parent)[0]).toBe(
    "java: { out: errors-java/src/main/java, package: com.acme.errors }",
  );
  expect(parent.textOf("errors-java/pom.xml")).toContain(`  <parent>
    <groupId>com.acme</groupId>
    <artifactId>shop-parent</artifactId>
    <version>2</version>
  </parent>
  <artifactId>shop-errors</artifactId>
`);
  expect(parent.additions).toEqual([
    { file: "pom.xml", where: "<modules>", lines: ["<module>errors-java</module>"] },
  ]);
});

test("a group of Maven need not be the name of a package", () => {
  const made = planned({ "pom.xml": pom("").replace("com.acme", "io.github.acme-corp.native") });
  expect(targetsOf(made)[0]).toContain("package: io.github.acme_corp.native_.errors }");
});

test("Spring Boot finds the handlers by a list, to which a project that has one adds lines", () => {
  const list =
    "src/main/resources/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
  const boot =
    "<dependencies><dependency><groupId>org.springframework.boot</groupId></dependency></dependencies>";
  const fresh = planned({ "pom.xml": pom(boot) });
  expect(targetsOf(fresh)[0]).toContain("with: [spring] }");
  expect(fresh.textOf(list)).toMatch(/^com\.acme\.errors\.spring\.\w+\n/);
  const owned = planned({ "pom.xml": pom(boot), [list]: "com.acme.Other\n" });
  expect(owned.paths).not.toContain(list);
  expect(owned.additions).toContainEqual({
    file: list,
    lines: fresh.textOf(list).trimEnd().split("\n"),
  });
});

test("each package has a folder of tests, unless it is in a program that none can import", () => {
  const testsOf = (made: Planned): (string | undefined)[] =>
    Array.from(made.textOf("error-codegen.yaml").matchAll(/ tests: (\S+)/g), ([, path]) => path);
  const targets = ["typescript", "go", "python", "rust", "java", "openapi"] as const;
  expect(testsOf(planned({}, { targets }))).toEqual([
    "packages/typescript/test/vectors",
    "packages/go/vectors",
    "packages/python/tests/vectors",
    "packages/rust/tests/vectors",
    "packages/java/src/test/java",
  ]);
  const crate = { "Cargo.toml": '[package]\nname = "shop"\n' };
  expect(testsOf(planned({ ...crate, "src/lib.rs": "" }))).toEqual(["tests/vectors"]);
  const program = planned({ ...crate, "src/main.rs": "" });
  expect(testsOf(program)).toEqual([]);
  expect(program.textOf("error-codegen.yaml")).not.toContain("vectors");
});

test("names that are given win, and parts go to the languages that have them", () => {
  const made = planned(
    {},
    {
      targets: ["typescript", "python", "rust", "java"],
      names: { java: "org.shop.faults", python: "shop-faults" },
      parts: ["hono", "flask", "reqwest", "spring"],
    },
  );
  expect(targetsOf(made)).toEqual([
    'typescript: { out: packages/typescript/src, package: "@acme/errors", with: [hono] }',
    "python: { out: packages/python/src/shop_faults, package: shop-faults, with: [flask] }",
    "rust: { out: packages/rust/src, package: acme-errors, with: [reqwest] }",
    "java: { out: packages/java/src/main/java, package: org.shop.faults, with: [spring] }",
  ]);
  expect(made.textOf("packages/java/pom.xml")).toContain("<groupId>org.shop</groupId>");
});

test.each([
  ["Ünïted Parcels & Co.", "united-parcels-co-errors", "com.unitedparcelsco.errors"],
  ["1337", "errors-1337", "com._1337.errors"],
])("packages of %s have names that their languages take", (name, python, java) => {
  const made = planned({}, { name, targets: ["python", "java"] });
  expect(targetsOf(made)[0]).toContain(`package: ${python} }`);
  expect(targetsOf(made)[1]).toContain(`package: ${java} }`);
});

test("the README of a new workspace speaks of the registries that its packages go to", () => {
  const readme = (...targets: Answers["targets"]): string =>
    planned({}, { targets }).textOf("README.md");
  const mixed = readme("typescript", "go", "python");
  expect(mixed).toContain("No token is needed for npm and PyPI: ");
  expect(mixed).toContain("A package has to exist on npm before that");
  expect(mixed).toContain("tests every package; with Node 22.18 or newer |");
  expect(mixed).not.toMatch(/crates|jars/);
  expect(readme("go")).not.toMatch(/token|npm and|by hand|Node 22/);
  expect(readme("java", "rust")).toMatch(
    /needed for Cargo's registry: .*\n.*\n.*repository of jars/,
  );
});

test.each(["1337", "'Acme'", "& Acme", "Acme - Shop", "Public"])(
  "a catalogue of %s has no problem",
  async (name) => {
    const folder = emptyFolder();
    const found = { ...find(folder), folder: "acme" };
    const made = plan(answersFrom({ name, targets: ["java", "rust"] }, found), found);
    const done = await setUp(made, folder, "check");
    expect(done.problems?.map(({ message }) => message)).toBeUndefined();
  },
);

test("the pages of a repository that is the pages of its owner are at the top", () => {
  const remote = { host: "github.com", path: "Acme/acme.github.io", prefix: "" };
  expect(planned({}, {}, { remote }).answers.docs).toBe("https://acme.github.io/");
});

test("a workflow runs the generator that is a dependency, whatever installs it", () => {
  const lints = (manager: string): string | undefined =>
    /run: (.+) lint /.exec(
      planned({ "package.json": JSON.stringify({ packageManager: manager }) }).textOf(
        ".github/workflows/errors.yml",
      ),
    )?.[1];
  expect(lints("npm@11.0.0")).toBe("npx @org/error-codegen");
  expect(lints("yarn@4.1.0")).toBe("corepack yarn run error-codegen");
});

test("without a package nothing is built or released", () => {
  const made = planned({}, { targets: ["markdown"] });
  expect(made.textOf("README.md")).toContain(
    "errors/catalog.yaml) defines each error once. The [pages](docs/errors/index.md) are generated from it.\n",
  );
  expect(made.textOf("README.md")).not.toMatch(/ build| test|\| --- \| --- \| --- \|/);
  expect(made.next).toEqual(["npx --yes pnpm@12.21.0 install"]);
  expect(made.textOf("package.json")).not.toContain("release");
  expect(made.textOf("README.md")).not.toContain("release");
});

test("workflows are for GitHub, at the top of a repository", () => {
  const workflow = ".github/workflows/errors.yml";
  const gitlab = { host: "gitlab.com", path: "acme/shop", prefix: "" };
  expect(planned({}, {}, { remote: gitlab }).paths).not.toContain(workflow);
  expect(planned({}, {}, { isTop: false }).paths).not.toContain(workflow);
  expect(planned({}).paths).toContain(workflow);
});

test("a new workspace starts with the versions that this repository is tested with", () => {
  const { devDependencies, packageManager } = own;
  const publishing = join(import.meta.dirname, "../../../python/requirements-publish.txt");
  expect(versions).toEqual({
    changesets: devDependencies["@changesets/cli"],
    pnpm: packageManager.replace("pnpm@", ""),
    turbo: devDependencies.turbo,
    pytest: /^pytest==(\S+)/m.exec(readFileSync(publishing.replace("publish", "dev"), "utf8"))?.[1],
    twine: /^twine==(\S+)/m.exec(readFileSync(publishing, "utf8"))?.[1],
    typescript: devDependencies.typescript,
  });
});
