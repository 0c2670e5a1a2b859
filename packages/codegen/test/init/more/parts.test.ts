import { beforeEach, describe, expect, test } from "vitest";
import { outcomeOf } from "../../command.ts";
import { emptyFolder, filesIn, fill } from "../../folder.ts";

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
});

const init = (...args: readonly string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["init", ...args]);

/** Edits a file as its owner would. */
const edit = (path: string, from: string, to: string): void => {
  const text = filesIn(folder)[path] ?? "";
  expect(text).toContain(from);
  fill(folder, { [path]: text.replace(from, to) });
};

const languages = ["--name", "Acme", "--targets", "typescript,python,rust,java"];

test.each<[string, Readonly<Record<string, string>>]>([
  ["an empty folder", {}],
  ["an npm application", { "package.json": '{ "name": "@shop/api" }' }],
  ["a crate", { "Cargo.toml": '[package]\nname = "shop"\n', "src/lib.rs": "" }],
  [
    "a Maven project",
    { "pom.xml": "<project><groupId>com.acme</groupId><artifactId>shop</artifactId></project>" },
  ],
])("parts that come later make the same as all at once in %s", async (_, files) => {
  fill(folder, files);
  await init(...languages, "--with", "fastify,starlette,http");
  const { status, stderr } = await init("--with", "express,hono,flask,axum,spring");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const later = filesIn(folder);
  folder = emptyFolder();
  fill(folder, files);
  await init(...languages, "--with", "express,fastify,hono,flask,starlette,axum,http,spring");
  expect(later).toEqual(filesIn(folder));
});

describe("in a folder that is set up", () => {
  beforeEach(() => init(...languages, "--with", "express,starlette,axum"));

  test("parts that are there stay, and none of them is a fault", async () => {
    const { status, stdout } = await init("--with", "hono");
    expect(status).toBe(0);
    const files = filesIn(folder);
    expect(files["error-codegen.yaml"]).toContain('"@acme/errors", with: [express, hono], tests: ');
    expect(files).toHaveProperty(["packages/typescript/src/express.ts"]);
    expect(stdout).toContain("\n  error-codegen.yaml\n  packages/typescript/package.json\n\n");
    expect((await outcomeOf(folder, ["check"])).stdout).toMatch(/^\d+ files are up to date/);
    expect((await init("--with", "express")).stdout).toMatch(/^This folder is set up already: /);
  });

  test("targets and their parts come beside parts of what is there", async () => {
    const { status } = await init("--targets", "openapi", "--with", "hono,spring");
    expect(status).toBe(0);
    const config = filesIn(folder)["error-codegen.yaml"];
    expect(config).toContain("with: [express, hono]");
    expect(config).toContain("with: [spring]");
    expect(config).toContain("  openapi: ");
  });

  test("a dry run writes nothing", async () => {
    const before = filesIn(folder);
    expect((await init("--with", "hono", "--dry-run")).stdout).toContain(
      "This would write 2 files",
    );
    expect(filesIn(folder)).toEqual(before);
  });

  test("edited manifests keep what their owner wrote, and the lines are printed with their places", async () => {
    edit("packages/typescript/package.json", '"sideEffects": false', '"sideEffects": true');
    edit("packages/python/pyproject.toml", "dependencies = []", "dependencies = [] # none");
    edit("packages/rust/Cargo.toml", "[dependencies]", "# Ours\n[dependencies]");
    edit("packages/java/pom.xml", "<dependencies>", "<!-- ours -->\n<dependencies>");
    const before = filesIn(folder);
    const { status, stdout } = await init("--with", "hono,flask,reqwest,spring");
    expect(status).toBe(0);
    const after = filesIn(folder);
    for (const path of Object.keys(before).filter((one) => /\.(?:toml|xml|json)$/.test(one)))
      expect(after[path]).toBe(before[path]);
    for (const lines of [
      'Add to exports in packages/typescript/package.json:\n  "./hono": { "types": "./dist/hono.d.ts", "default": "./dist/hono.js" }\n',
      'Add to peerDependencies in packages/typescript/package.json:\n  "hono": ">=4"\n',
      'Add to peerDependenciesMeta in packages/typescript/package.json:\n  "hono": { "optional": true }\n',
      'Add to [project.optional-dependencies] in packages/python/pyproject.toml:\n  flask = ["flask>=2.3"]\n',
      "Add to [dependencies] in packages/rust/Cargo.toml:\n  reqwest = ",
      "Add to [features] in packages/rust/Cargo.toml:\n  reqwest = ",
      "Add to <dependencies> in packages/java/pom.xml:\n  <dependency><groupId>org.springframework<",
    ])
      expect(stdout).toContain(`\n${lines}`);
    expect(stdout.match(/flask>=2\.3/g)).toHaveLength(1);
    expect(stdout).toContain("\nNext, once the lines above are added:\n");
  });

  test.each([
    ["with: [express]", "with: [ express ]", "with: [ express, hono ]"],
    ["with: [express]", "with: []", "with: [hono]"],
    ["with: [express]", "with: [hono]", "with: [express, hono]", "express"],
    [
      /typescript: \{ out: (\S+), package: (\S+), with: \[express\], tests: (\S+) \}/,
      "typescript: # ours\n    with:\n      - express # first\n    out: $1\n    package: $2\n    tests: $3",
      "    with:\n      - express # first\n      - hono\n    out: ",
    ],
    [
      /typescript: \{ out: (\S+), package: (\S+), with: \[express\], tests: (\S+) \}/,
      "typescript:\n    out: $1\n    package: $2 # ours\n    tests: $3",
      "# ours\n    with: [hono]\n    tests: ",
    ],
  ])("a config that has %s as %j gets the part", async (from, to, expected, part = "hono") => {
    const path = "error-codegen.yaml";
    fill(folder, { [path]: filesIn(folder)[path]?.replace(from, to) ?? "" });
    expect(await init("--with", part)).toMatchObject({ status: 0 });
    expect(filesIn(folder)[path]).toContain(expected);
  });

  test("a config without a place for all lines is left to its owner, who generates then", async () => {
    const path = "error-codegen.yaml";
    const config =
      '{ catalog: errors, schemas: errors, targets: { typescript: { out: packages/typescript/src, package: "@acme/errors", with: [express] } } }\n';
    fill(folder, { [path]: config });
    const { status, stdout } = await init("--with", "hono", "--site");
    expect(status).toBe(0);
    expect(filesIn(folder)[path]).toBe(config);
    expect(stdout).toContain(`
Add to typescript in error-codegen.yaml:
  with: [express, hono]

Add to error-codegen.yaml:
  site: { out: site }
`);
    expect(stdout).toContain("\nNext, once the lines above are added:\n  error-codegen generate\n");
  });

  test("a framework is refused if its language is not a target, and nothing else is said", async () => {
    const before = filesIn(folder);
    edit("error-codegen.yaml", "  rust: ", "  # rust: ");
    const { status, stdout } = await init("--with", "hono,axum");
    expect(status).toBe(1);
    expect(stdout).toContain("The config has no target rust, which --with asks for.\n");
    expect(stdout).toMatch(/\n1 error\n?$/);
    expect({ ...filesIn(folder), "error-codegen.yaml": "" }).toEqual({
      ...before,
      "error-codegen.yaml": "",
    });
  });
});

test("a folder that was set up by hand is told the whole list, and of no other language", async () => {
  const mine = {
    "errors/catalog.yaml":
      "name: shop\ntitle: Shop errors\ndocs: https://docs.example.com/\nwire: { format: flat }\ncodes: { sold: It is sold }\n",
    "error-codegen.yaml":
      "catalog: errors\ntargets:\n  typescript: { out: src/errors, with: [express] }\n  python: { out: shop/errors, with: [flask] }\n",
  };
  fill(folder, mine);
  const { status, stdout } = await init("--with", "hono");
  expect(status).toBe(1);
  expect(stdout).toContain(
    "error-codegen.yaml:3:40  set-up-already  typescript has no hono, which --with asks for.\n",
  );
  expect(stdout).toContain(
    "  fix: Write with: [express, hono], then run: error-codegen generate. It names what the manifest lacks.\n",
  );
  expect(stdout).toMatch(/\n1 error\n?$/);
  expect(filesIn(folder)).toEqual(mine);
  expect(await init("--with", "express")).toMatchObject({ status: 0 });
});
