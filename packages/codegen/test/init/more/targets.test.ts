import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { outcomeOf } from "../../command.ts";
import { emptyFolder, filesIn, fill } from "../../folder.ts";

const acme = ["--name", "Acme", "--targets"];

const initIn = (folder: string, ...args: readonly string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["init", ...args]);

/** The files of a folder that is set up with all targets at once. */
async function atOnce(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Record<string, string>> {
  const folder = emptyFolder();
  fill(folder, files);
  expect(await initIn(folder, ...args)).toMatchObject({ status: 0 });
  return filesIn(folder);
}

const languages = ["typescript", "go", "python", "rust", "java"];
const all = [...languages, "json-schema", "openapi", "markdown"];

describe("a target more makes the same as all targets at once", () => {
  test.each([
    ["go", "typescript,json-schema", []],
    ["typescript", "json-schema", []],
    ["python,rust,java", "go", ["--license", "MIT", "--packages", "libs"]],
    ["typescript,openapi", "markdown", ["--packages", "libs"]],
    ["markdown", "typescript", ["--with", "express", "--site"]],
  ])("%s beside %s in an empty folder, with %j", async (added, there, options) => {
    const folder = emptyFolder();
    await initIn(folder, ...acme, there, ...options);
    const { status, stdout, stderr } = await initIn(folder, "--targets", added);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toContain("Add to ");
    expect(filesIn(folder)).toEqual(await atOnce({}, ...acme, `${there},${added}`, ...options));
    expect((await outcomeOf(folder, ["check"])).status).toBe(0);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    [
      "the generator alone",
      { "package.json": '{ "devDependencies": { "@org/error-codegen": "^1.0.0" } }' },
    ],
    ["a licence", { LICENSE: "MIT License\n", "README.md": "# Mine\n", ".gitignore": "x\n" }],
    [
      "an npm application",
      { "package.json": '{ "name": "@shop/api", "dependencies": { "hono": "4" } }' },
    ],
    ["an npm workspace", { "package.json": '{ "name": "@shop/api", "workspaces": ["libs/*"] }' }],
    [
      "a pnpm workspace",
      { "package.json": '{ "name": "shop" }', "pnpm-workspace.yaml": "packages: [a/*]\n" },
    ],
    ["a Go module", { "go.mod": "module github.com/acme/shop\n" }],
    ["a crate", { "Cargo.toml": '[package]\nname = "shop"\n', "src/lib.rs": "" }],
    ["a Cargo workspace", { "Cargo.toml": '[workspace]\nmembers = ["crates/*"]\n' }],
    [
      "a Maven project",
      { "pom.xml": "<project><groupId>com.acme</groupId><artifactId>shop</artifactId></project>" },
    ],
  ])("with %s", async (_, files) => {
    const folder = emptyFolder();
    fill(folder, files);
    await initIn(folder, ...acme, "python,json-schema", "--packages", "x/y");
    expect(await initIn(folder, "--targets", all.join())).toMatchObject({ status: 0, stderr: "" });
    expect(filesIn(folder)).toEqual(await atOnce(files, ...acme, all.join(), "--packages", "x/y"));
  });
});

describe("in a folder that is set up", () => {
  let folder: string;
  const init = (...args: readonly string[]): ReturnType<typeof outcomeOf> =>
    initIn(folder, ...args);
  /** Edits a file as its owner would. */
  const edit = (path: string, from: string, to: string): void => {
    const text = filesIn(folder)[path] ?? "";
    expect(text).toContain(from);
    fill(folder, { [path]: text.replace(from, to) });
  };

  beforeEach(async () => {
    folder = emptyFolder();
    await init(...acme, "typescript,json-schema");
  });

  test("a dry run says what a run does, and writes nothing", async () => {
    const before = filesIn(folder);
    const dry = await init("--targets", "go", "--dry-run");
    expect(filesIn(folder)).toEqual(before);
    const done = await init("--targets", "go");
    const facts = /^This would write (\d+ files), and generate (\d+ more):$/m;
    expect(dry.stdout.replace(facts, "$1 written, and $2 generated:")).toBe(done.stdout);
    expect(done.stdout).toContain("\n11 files written, and ");
    expect(done.stdout).toContain("\n  packages/go/go.mod\n");
    expect(done.stdout).toMatch(/\nNext:\n.* install\n.* build\n.* test\n/);
  });

  test("a second run changes nothing, and says that all is there", async () => {
    await init("--targets", "go");
    const before = filesIn(folder);
    expect((await init("--targets", "go")).stdout).toMatch(/^This folder is set up already: /);
    expect((await init("--targets", "typescript,go")).status).toBe(0);
    expect(filesIn(folder)).toEqual(before);
  });

  test("machines are told the same, with each file that is written or generated", async () => {
    edit("README.md", "# ", "# The ");
    const before = filesIn(folder);
    const dry = JSON.parse((await init("--targets", "go", "--format", "json", "--dry-run")).stdout);
    const did = JSON.parse((await init("--targets", "go", "--format", "json")).stdout);
    expect(dry).toEqual({ ...did, written: false });
    expect(did).toMatchObject({
      written: true,
      answers: { name: "Acme", targets: ["typescript", "json-schema", "go"] },
      additions: [
        {
          file: "README.md",
          lines: [
            "| `example.com/acme/errors/packages/go` | Go | [packages/go](packages/go) |",
            "The tag that names its folder publishes the Go module.",
          ],
        },
      ],
    });
    const after = filesIn(folder);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    const written = new Set([...did.files, ...did.generated]);
    expect(changed.filter((path) => !written.has(path))).toEqual([]);
    expect(did.files.filter((path: string) => !changed.includes(path))).toEqual([]);
  });

  test("an edited config keeps what its owner wrote", async () => {
    edit(
      "error-codegen.yaml",
      "targets:\n",
      "rules: { order: error }\ntargets: # ours\n  # first\n",
    );
    edit("error-codegen.yaml", "vectors:", "# the tests\nvectors:");
    const before = filesIn(folder)["error-codegen.yaml"]?.split("\n") ?? [];
    expect(await init("--targets", "go,markdown")).toMatchObject({ status: 0 });
    const after = filesIn(folder)["error-codegen.yaml"]?.split("\n") ?? [];
    expect(after.filter((line) => before.includes(line))).toEqual(before);
    expect(after.filter((line) => !before.includes(line))).toEqual([
      "  go: { out: packages/go/errorcodes, importPath: example.com/acme/errors/packages/go/errorcodes, tests: packages/go/vectors }",
      "  markdown: { out: docs/errors }",
    ]);
    expect((await outcomeOf(folder, ["check"])).status).toBe(0);
  });

  test("an edited file of the workspace loses nothing, and what it needs is printed with its place", async () => {
    edit(".changeset/config.json", '"commit": false', '"commit": true');
    edit("turbo.json", '"dependsOn"', '"cache": true, "dependsOn"');
    edit("scripts/release.mjs", "// Makes", "// Ours makes");
    const before = filesIn(folder);
    const { status, stdout } = await init("--targets", "go");
    expect(status).toBe(0);
    expect(filesIn(folder)).toMatchObject({
      ".changeset/config.json": before[".changeset/config.json"],
      "turbo.json": before["turbo.json"],
      "scripts/release.mjs": before["scripts/release.mjs"],
    });
    expect(stdout).toContain(`
Add to tasks in turbo.json:
  "@acme/errors-go#build": { "outputs": [] }

Add to fixed in .changeset/config.json:
  "@acme/errors-go"

Add to ignore in .changeset/config.json:
  "!@acme/errors-go"

Add to scripts/release.mjs:
  git tag packages/go/v$version
  git push origin v$version packages/go/v$version\`;

In scripts/release.mjs:
  Delete: git push origin v$version\`;

`);
    expect(stdout).toContain("\nNext, once the lines above are added:\n");
  });

  test("what the owner has added is not asked for again, and a file that was deleted stays so", async () => {
    rmSync(join(folder, ".changeset/first-release.md"));
    edit(".changeset/config.json", '"!@acme/errors"', '"!@acme/errors", "!@acme/errors-go"');
    edit(".changeset/config.json", '"@acme/errors"', '"@acme/errors-go", "@acme/errors"');
    edit(".gitattributes", "errors", "packages/go/vectors/** linguist-generated\nerrors");
    const { stdout } = await init("--targets", "go");
    expect(stdout).not.toContain(" .changeset/config.json:");
    expect(stdout).toContain(`
Add to .gitattributes:
  packages/go/errorcodes/*_gen.go linguist-generated

`);
    expect(filesIn(folder)).not.toHaveProperty([".changeset/first-release.md"]);
  });

  test("files in the way are named, and nothing is written", async () => {
    fill(folder, {
      "packages/go/go.mod": "module mine\n",
      "packages/go/errorcodes/code_gen.go": "",
    });
    const before = filesIn(folder);
    const { status, stdout } = await init("--targets", "go");
    expect(status).toBe(1);
    expect(stdout).toContain("packages/go/go.mod exists already.\n");
    expect(filesIn(folder)).toEqual(before);
  });

  test("what stopped in the middle goes on", async () => {
    const before = filesIn(folder);
    await init("--targets", "go");
    const done = filesIn(folder);
    fill(folder, { "error-codegen.yaml": before["error-codegen.yaml"] ?? "" });
    expect(await init("--targets", "go")).toMatchObject({ status: 0 });
    expect(filesIn(folder)).toEqual(done);
  });

  test("options say what its package is called and where it is", async () => {
    const { status } = await init(
      "--targets",
      "go",
      "--package",
      "go=acme.dev/e/codes",
      "--packages",
      "libs",
    );
    expect(status).toBe(0);
    const files = filesIn(folder);
    expect(files["libs/go/go.mod"]).toContain("module acme.dev/e\n");
    expect(files["pnpm-workspace.yaml"]).toContain("packages:\n  - packages/*\n  - libs/*\n");
    expect(files["libs/go/package.json"]).toContain('"@acme/errors-go"');
    expect((await outcomeOf(folder, ["check"])).status).toBe(0);
  });

  test("its package is beside the others, whatever else the workspace takes", async () => {
    edit("pnpm-workspace.yaml", "  - packages/*", "  - apps/*\n  - packages/*");
    await init("--targets", "go");
    expect(filesIn(folder)).toHaveProperty(["packages/go/go.mod"]);
  });

  test("a config with CR LF keeps it", async () => {
    const path = "error-codegen.yaml";
    fill(folder, { [path]: filesIn(folder)[path]?.replaceAll("\n", "\r\n") ?? "" });
    await init("--targets", "go");
    expect(filesIn(folder)[path]?.match(/\r?\n/g)).toEqual(Array(10).fill("\r\n"));
  });

  test("frameworks are for the target that comes in addition", async () => {
    await init("--targets", "rust", "--with", "axum");
    const files = filesIn(folder);
    expect(files["error-codegen.yaml"]).toMatch(/rust: .* with: \[axum\]/);
    expect(files["error-codegen.yaml"]).not.toMatch(/typescript: .* with:/);
  });

  test("an option that differs from what is there stops it, with nothing written", async () => {
    const before = filesIn(folder);
    const { status, stdout } = await init("--targets", "go", "--docs", "https://docs.acme.com/");
    expect(status).toBe(1);
    expect(stdout).toContain("not at https://docs.acme.com/ as --docs says.");
    expect(stdout).not.toContain("no target go");
    expect(filesIn(folder)).toEqual(before);
    const bad = await init("--targets", "go", "--packages", "node_modules");
    expect(bad).toMatchObject({ status: 2, stderr: expect.stringContaining("go would own ") });
    expect(filesIn(folder)).toEqual(before);
  });

  test("a config in braces gets the target, too", async () => {
    edit("error-codegen.yaml", "targets:\n", "targets: {\n");
    edit("error-codegen.yaml", "tests/vectors }\n", "tests/vectors },\n");
    edit("error-codegen.yaml", "\nvectors:", " }\nvectors:");
    expect(await init("--targets", "go,markdown")).toMatchObject({ status: 0 });
    expect(filesIn(folder)["error-codegen.yaml"]).toContain(
      'tests: packages/go/vectors },\n  json-schema: { out: packages/json-schema/schemas, package: "@acme/error-schema" },\n  markdown: { out: docs/errors } }\n',
    );
    expect((await outcomeOf(folder, ["check"])).status).toBe(0);
  });
});

test("a config without a place for the lines is left to its owner, who generates then", async () => {
  const folder = emptyFolder();
  await initIn(folder, ...acme, "json-schema");
  const config =
    '{ catalog: errors, schemas: errors, targets: { json-schema: { out: packages/json-schema/schemas, package: "@acme/error-schema" } } }\n';
  fill(folder, { "error-codegen.yaml": config });
  const { status, stdout } = await initIn(folder, "--targets", "go");
  expect(status).toBe(0);
  expect(filesIn(folder)["error-codegen.yaml"]).toBe(config);
  expect(stdout).not.toContain("\n  error-codegen.yaml\n");
  expect(stdout).toContain(`
Add to targets in error-codegen.yaml:
  go: { out: packages/go/errorcodes, importPath: example.com/acme/errors/packages/go/errorcodes, tests: packages/go/vectors }

Add to error-codegen.yaml:
  vectors: { out: errors/vectors }

`);
  expect(stdout).toContain("\nNext, once the lines above are added:\n  error-codegen generate\n");
});

test("a folder that was set up by hand is told what to write", async () => {
  const folder = emptyFolder();
  const mine = {
    "errors/catalog.yaml":
      "name: shop\ntitle: Shop errors\ndocs: https://docs.example.com/\nwire: { format: flat }\ncodes: { sold: It is sold }\n",
    "error-codegen.yaml": "catalog: errors\ntargets:\n  json-schema: { out: schemas }\n",
  };
  fill(folder, mine);
  const { status, stdout } = await initIn(folder, "--targets", "go,markdown");
  expect(status).toBe(1);
  for (const fact of [
    "error-codegen.yaml:2:1  set-up-already  The config has no target go, which --targets asks for.",
    "  fix: Write the manifest of its package, then run error-codegen generate with this line in `targets`: go: { out: packages/go/errorcodes, ",
    "  fix: Run error-codegen generate with this line in `targets`: markdown: { out: docs/errors }",
  ])
    expect(stdout).toContain(fact);
  expect(filesIn(folder)).toEqual(mine);
});
