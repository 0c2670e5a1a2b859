import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import type { TargetsFile } from "../../src/formats/config-file.ts";
import { checkManifests } from "../../src/manifests/check.ts";
import { text } from "../../src/problems/print/text.ts";
import { emptyFolder, fill } from "../folder.ts";

/** What is said of a folder with these files, whose config has these targets. */
async function said(files: Record<string, string>, targets: object): Promise<string> {
  const folder = emptyFolder();
  fill(folder, { ".git/HEAD": "", ...files });
  const root = relative(".", folder);
  const config = { catalog: "errors", targets: targets as TargetsFile };
  const problems = await checkManifests(config, root);
  return text(problems, false).replaceAll(`${root}/`, "");
}

const crate = `[package]
name = "shop"

[dependencies]
serde = "1"
serde_json = { version = "1", features = ["float_roundtrip"] }
`;

const pom = (dependencies: string, parent = ""): string => `<?xml version="1.0"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  ${parent}
  <artifactId>shop</artifactId>
  <dependencies>
    ${dependencies}
  </dependencies>
</project>
`;

const dependency = (name: string): string => {
  const [groupId, artifactId] = name.split(":");
  return `<dependency><groupId>${groupId}</groupId><artifactId>${artifactId}</artifactId></dependency>`;
};

test("a crate needs what the runtime needs, with its features", async () => {
  expect(
    await said({ "Cargo.toml": crate }, { rust: { out: "src/errors" } }),
  ).toBe(`Cargo.toml:4:1  manifest  Cargo.toml lacks the crate httpdate, which the errors need.
  4 | [dependencies]
    | ^
  fix: Add to [dependencies]: httpdate = "1.0.3"

Cargo.toml:5:1  manifest  serde lacks its feature derive, which the errors need.
  5 | serde = "1"
    | ^
  fix: Add to the features of serde: "derive"

2 errors
`);
});

test("after the remedies nothing is said", async () => {
  const whole = crate
    .replace('serde = "1"', 'serde = { version = "1", features = ["derive"] }')
    .concat('httpdate = "1.0.3"\n');
  expect(await said({ "Cargo.toml": whole }, { rust: { out: "src/errors" } })).toBe("");
});

test("a crate that takes a dependency from its workspace has its features there", async () => {
  const inherits = crate.replace('"1"', "{ workspace = true }").concat('httpdate = "1"\n');
  expect(await said({ "Cargo.toml": inherits }, { rust: { out: "src/errors" } })).toBe("");
});

test("a part is a feature of a crate, and there in a module", async () => {
  const whole = `${crate.replace('serde = "1"', 'serde = { version = "1", features = ["derive"] }')}httpdate = "1"\n`;
  const lines = async (name: string): Promise<string[]> => {
    const target = { out: "src/errors", package: name, with: ["axum"] };
    const problems = await said({ "Cargo.toml": whole }, { rust: target });
    return Array.from(problems.matchAll(/fix: Add to (.*)/g), ([, line = ""]) => line);
  };
  expect(await lines("shop::errors")).toEqual([
    '[dependencies]: axum = { version = "0.8", default-features = false }',
    '[dependencies]: http = "1.0"',
  ]);
  expect(await lines("shop-errors")).toEqual([
    '[dependencies]: axum = { version = "0.8", optional = true, default-features = false }',
    '[dependencies]: http = { version = "1.0", optional = true }',
    '[features]: axum = ["http", "dep:axum"]',
    '[features]: http = ["dep:http"]',
  ]);
});

test("the nearest manifest counts, and a workspace without a crate is none", async () => {
  const files = { "Cargo.toml": '[workspace]\nmembers = ["errors"]\n', "errors/Cargo.toml": crate };
  const problems = await said(files, { rust: { out: "errors/src" } });
  expect(problems).toContain("errors/Cargo.toml lacks the crate httpdate");
  expect(await said(files, { rust: { out: "other/src" } })).toContain(
    "other/src is in no package: Cargo.toml is that of a workspace around it.\n",
  );
});

test("a manifest that is not TOML is one problem, at its place", async () => {
  expect(
    await said({ "Cargo.toml": "[package]\nname = shop\n" }, { rust: { out: "src" } }),
  ).toBe(`Cargo.toml:2:8  manifest  Cargo.toml is not TOML.
  2 | name = shop
    |        ^
  fix: Correct its syntax here.

1 error
`);
});

test.each([
  ["Cargo.toml", "rust", `a = ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`],
  ["pom.xml", "java", `<project>${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}</project>`],
])("a %s that is nested too deep is one problem", async (path, target, content) => {
  const problems = await said({ [path]: content }, { [target]: { out: "src" } });
  expect(problems).toContain(`${path}:1:1  manifest  ${path} is nested too deep to be read.\n`);
  expect(problems).toMatch(/\n1 error\n$/);
});

test("a Go module is new enough, and gives the folder its import path", async () => {
  const target = { go: { out: "errorcodes", importPath: "example.com/shop/errs/errorcodes" } };
  const old = "module example.com/shop\n\ngo 1.21\n";
  expect(
    await said({ "go.mod": old }, target),
  ).toBe(`go.mod:1:1  manifest  go.mod gives errorcodes the import path example.com/shop/errorcodes, and the config says example.com/shop/errs/errorcodes.
  1 | module example.com/shop
    | ^
  fix: Write importPath: example.com/shop/errorcodes in the config, or change the module's path.

go.mod:3:1  manifest  go.mod is for Go 1.21, and the errors need 1.23.
  3 | go 1.21
    | ^
  fix: Write: go 1.23

2 errors
`);
  const right = { go: { out: "errorcodes", importPath: "example.com/shop/errorcodes" } };
  for (const version of ["1.23", "1.26.1", "2.0"])
    expect(await said({ "go.mod": `module example.com/shop\n\ngo ${version}\n` }, right)).toBe("");
});

test("what frameworks bring is a warning: it can come from elsewhere", async () => {
  const typescript = { out: "src/errors", with: ["express", "hono"] };
  const found = await said(
    { "package.json": '{\n  "dependencies": { "hono": "4" }\n}\n' },
    { typescript },
  );
  expect(
    found,
  ).toBe(`package.json:1:1  manifest (warning)  package.json does not name express, whose error handler the config asks for.
  1 | {
    | ^
  fix: Add to peerDependencies: "express": ">=4"

1 warning that you can leave
`);
  const python = { out: "src/shop/errors", with: ["starlette", "flask"] };
  const project = '[project]\nname = "shop"\ndependencies = ["FastAPI[all]>=0.100"]\n';
  expect(await said({ "pyproject.toml": project }, { python })).toContain(
    'fix: Add to [project.optional-dependencies]: flask = ["flask>=2.3"]\n\n1 warning that you can leave\n',
  );
});

test("a Maven project has the libraries itself, from a parent of the repository, or from a starter", async () => {
  const java = { out: "shop/src/main/java" };
  const lacks = await said({ "shop/pom.xml": pom("") }, { java });
  expect(lacks).toContain("shop/pom.xml lacks jackson-databind, which the errors need.");
  expect(lacks).toContain("shop/pom.xml lacks jspecify, which the errors need.");
  const both = {
    "pom.xml": pom(dependency("org.jspecify:jspecify")),
    "shop/pom.xml": pom(
      dependency("org.springframework.boot:spring-boot-starter-webmvc"),
      "<parent><groupId>a</groupId><artifactId>b</artifactId><version>1</version></parent>",
    ),
  };
  expect(await said(both, { java })).toBe("");
});

test("a Maven project below Spring Boot has the versions of libraries from there", async () => {
  const java = { out: "shop/src/main/java" };
  const above = (version: string): string =>
    `<parent><artifactId>spring-boot-starter-parent</artifactId><version>${version}</version><relativePath/></parent>`;
  const jspecify = "<groupId>org.jspecify</groupId><artifactId>jspecify</artifactId>";
  expect(await said({ "shop/pom.xml": pom("", above("4.0.7")) }, { java })).toContain(
    `${jspecify}</dependency>`,
  );
  expect(await said({ "shop/pom.xml": pom("", above("3.5.0")) }, { java })).toContain(
    `${jspecify}<version>`,
  );
});

test("the parent of a Maven project may be named by its folder, or be none of the repository", async () => {
  const java = { out: "shop/src/main/java" };
  const parent = (path: string): string =>
    `<parent><artifactId>b</artifactId><relativePath>${path}</relativePath></parent>`;
  const starter = dependency("org.springframework.boot:spring-boot-starter-webmvc");
  const files = (path: string): Record<string, string> => ({
    "pom.xml": pom(dependency("org.jspecify:jspecify")),
    "parent/pom.xml": pom(dependency("org.jspecify:jspecify")),
    "shop/pom.xml": pom(starter, parent(path)),
  });
  expect(await said(files("../parent"), { java })).toBe("");
  expect(await said(files(""), { java })).toContain("shop/pom.xml lacks jspecify");
});

test("a manifest may start with a byte order mark", async () => {
  const whole = `\uFEFF[package]\nname = "shop"\nversion = "1.0.0"\n`;
  expect(await said({ "Cargo.toml": whole }, { rust: { out: "src" } })).toContain(
    "Cargo.toml lacks the crate serde,",
  );
});

test("what is in no package is a warning, and without a name that is asked for, too", async () => {
  const targets = {
    rust: { out: "a/src", package: "acme-errors" },
    python: { out: "b/acme_errors" },
    go: { out: "c/errors" },
  };
  expect(
    await said({}, targets),
  ).toBe(`c/errors:1:1  manifest (warning)  c/errors is in no package: there is no go.mod in it or above it.
  fix: Write go.mod for its package, and add importPath to the target in the config; the guide of its language shows both.

b/acme_errors:1:1  manifest (warning)  b/acme_errors is in no package: there is no pyproject.toml in it or above it.
  fix: Write pyproject.toml for its package, and add package to the target in the config; the guide of its language shows both.

a/src:1:1  manifest (warning)  a/src is in no package: there is no Cargo.toml in it or above it.
  fix: Write Cargo.toml for its package; the guide of its language shows what that needs.

3 warnings that you can leave
`);
  const tables = { java: { out: "src", package: "a.b", runtime: false } };
  expect(await said({}, tables)).toBe("");
});

test("a folder where the packages of a workspace are is in none of them", async () => {
  const npm = { "package.json": '{ "name": "shop", "workspaces": ["packages/*"] }' };
  const inPackages = { typescript: { out: "packages/errors/src", with: ["express"] } };
  expect(
    await said(npm, inPackages),
  ).toBe(`packages/errors/src:1:1  manifest (warning)  packages/errors/src is in no package: package.json is that of a workspace around it.
  fix: Write package.json for its package, and add package to the target in the config; the guide of its language shows both.

1 warning that you can leave
`);
  const inIt = { ...npm, "packages/errors/package.json": "{}" };
  expect(await said(inIt, inPackages)).toContain(
    "packages/errors/package.json does not name express",
  );
  const inApplication = { typescript: { out: "src/packages/errors" } };
  expect(await said(npm, inApplication)).toBe("");
  const parent = pom("").replace("<artifactId>", "<packaging>pom</packaging>$&");
  const java = { out: "errors/src/main/java", package: "a.b" };
  expect(await said({ "pom.xml": parent }, { java })).toContain(
    "errors/src/main/java is in no package: pom.xml is that of a workspace around it.\n",
  );
});

test("a folder of an application is in no package, unless it has the name of one", async () => {
  const files = { "requirements.txt": "", "deno.json": "{}" };
  const targets = { python: { out: "app/errors" }, typescript: { out: "src/errors" } };
  expect(await said(files, targets)).toBe("");
  const named = { python: { out: "app/errors", package: "acme-errors" } };
  expect(await said(files, named)).toContain("app/errors is in no package: ");
});

test("a subpath of a part that the config does not ask for is named, unless it is the owner's", async () => {
  const main = { types: "./dist/index.d.ts", default: "./dist/index.js" };
  const manifest = {
    name: "@acme/errors",
    exports: {
      ".": main,
      "./express": { types: "./dist/express.d.ts", default: "./dist/express.js" },
      "./hono": "./own/hono.js",
    },
  };
  const files = { "package.json": JSON.stringify(manifest, null, 2) };
  const typescript = { out: "src", package: "@acme/errors" };
  expect(
    await said(files, { typescript }),
  ).toBe(`package.json:8:5  manifest (warning)  package.json exports ./express, which the config does not ask for, so nothing is generated there.
  8 |     "./express": {
    |     ^
  fix: Delete it, or add express to with in the config.

1 warning that you can leave
`);
  expect(await said(files, { typescript: { ...typescript, package: "@acme/other" } })).toBe("");
  const plain = { "package.json": '{ "name": "@acme/errors", "main": "index.js" }' };
  expect(await said(plain, { typescript })).toBe("");
});

test("tools whose manifests are not read are left alone", async () => {
  expect(await said({ "build.gradle.kts": "" }, { java: { out: "src/main/java" } })).toBe("");
});

test("tables without a runtime need nothing", async () => {
  const targets = { rust: { out: "src", runtime: false }, java: { out: "java", runtime: "own" } };
  expect(await said({ "Cargo.toml": crate, "pom.xml": pom("") }, targets)).toBe("");
});

test("a folder above the repository is not looked at", async () => {
  const folder = emptyFolder();
  fill(folder, { "Cargo.toml": crate, "inner/.git/HEAD": "" });
  const config = { catalog: "errors", targets: { rust: { out: "src" } } };
  const [problem, ...others] = await checkManifests(config, relative(".", join(folder, "inner")));
  expect(problem?.message).toContain("there is no Cargo.toml in it or above it.");
  expect(others).toEqual([]);
});

test("the package that programs import exports each part, as it exports itself", async () => {
  const manifest = (exported: object, name = "@acme/errors"): string =>
    JSON.stringify({ name, exports: exported, peerDependencies: { express: ">=4" } });
  const main = { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } };
  const target = { out: "src", package: "@acme/errors", with: ["express"] };
  const saidOf = (text: string): Promise<string> =>
    said({ "package.json": text }, { typescript: target });
  expect(await saidOf(manifest(main))).toContain(
    'fix: Add to exports: "./express": {"types":"./dist/express.d.ts","default":"./dist/express.js"}\n',
  );
  expect(await saidOf(manifest({ ...main, "./express": "./dist/express.js" }))).toBe("");
  expect(await saidOf(manifest({ ...main, "./*": "./dist/*.js" }))).toBe("");
  // An application has its errors in a folder, and exports what it likes.
  expect(await saidOf(manifest(main, "@acme/shop"))).toBe("");
});

describe("a package of npm", () => {
  const typescript = { typescript: { out: "packages/errors/src", package: "@a/errors" } };
  const errors = { "packages/errors/package.json": '{ "name": "@a/errors" }' };
  const top = (fields: object): Record<string, string> => ({
    "package.json": JSON.stringify({ name: "a", ...fields }),
    ...errors,
  });

  test.each<[string, Record<string, string>, string]>([
    ["a project without a workspace", top({}), 'package.json: "workspaces": ["packages/*"]'],
    ["a workspace", top({ workspaces: ["apps/*"] }), 'workspaces: "packages/*"'],
    [
      "a workspace with odd patterns",
      top({ workspaces: ["", "./", "!", "*".repeat(100_000)] }),
      'workspaces: "packages/*"',
    ],
    [
      "a project of pnpm",
      { ...top({}), "pnpm-lock.yaml": "" },
      "pnpm-workspace.yaml: packages: [packages/*]",
    ],
    [
      "a workspace of pnpm",
      { ...top({}), "pnpm-workspace.yaml": "packages: [apps/*]\n" },
      "packages: - packages/*",
    ],
  ])("that %s does not take is named, with the line", async (_, files, line) => {
    const output = await said(files, typescript);
    expect(output).toContain(" has packages/errors, so nothing beside it can import @a/errors.\n");
    expect(output).toContain(`  fix: Add to ${line}\n`);
    expect(output).toContain("1 warning");
  });

  test.each<[string, Record<string, string>]>([
    ["a member", top({ workspaces: ["./packages/*/"] })],
    ["kept out on purpose", top({ workspaces: ["apps/*", "!packages/errors"] })],
    ["what the project depends on", top({ dependencies: { "@a/errors": "file:packages/errors" } })],
    ["installed by itself", { ...top({}), "packages/errors/package-lock.json": "{}" }],
    ["in no project", errors],
    ["of another name", { ...top({}), "packages/errors/package.json": '{ "name": "web" }' }],
  ])("that is %s is right as it is", async (_, files) => {
    expect(await said(files, typescript)).not.toContain("workspace");
  });
});
