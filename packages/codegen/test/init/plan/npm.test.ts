import { expect, test } from "vitest";
import { planned, targetsOf } from "../planned.ts";

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
    "packages/errors/.gitignore",
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
        "packages/errors/tests/vectors/** linguist-generated",
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
    "npm run test --workspace=@acme/errors",
  ]);
});

test.each<readonly [what: string, files: Record<string, string>, name: string, npm: string]>([
  ["its scope", { "package.json": '{"name":"@bricks/api"}' }, "Bricks", "@bricks/errors"],
  [
    "the scope of its packages",
    {
      "package.json": '{"name":"mono","workspaces":["packages/*"]}',
      "packages/api/package.json": '{"name":"@bricks/api"}',
      "packages/web/package.json": '{"name":"@bricks/web"}',
    },
    "Bricks",
    "@bricks/errors",
  ],
  [
    "itself, where the scopes of its packages differ",
    {
      "package.json": '{"name":"mono","workspaces":["packages/*"]}',
      "packages/api/package.json": '{"name":"@bricks/api"}',
      "packages/web/package.json": '{"name":"web"}',
    },
    "Mono",
    "@mono/errors",
  ],
  ["itself", { "package.json": '{"name":"brick-api"}' }, "Brick-api", "@brick-api/errors"],
  ["the owner of its module", { "go.mod": "module github.com/bricks/shop\n" }, "Bricks", ""],
  ["its folder", { "go.mod": "module shop\n" }, "Acme", ""],
])("an application's errors are called after %s", (_, files, name, npm) => {
  const { answers } = planned(files);
  expect(answers.name).toBe(name);
  if (npm) expect(answers.names.typescript).toBe(npm);
});

test("the handlers are those of the frameworks that the packages of a workspace use", () => {
  const made = planned({
    "package.json": '{"workspaces":["apps/*"],"dependencies":{"fastify":"5"}}',
    "apps/api/package.json": '{"name":"api","dependencies":{"express":"5"}}',
  });
  expect(made.answers.parts).toEqual(["express", "fastify"]);
});

test("the compiler of an application is told of the package, as far as it has to be", () => {
  const adviceFor = (settings: string): readonly string[] =>
    planned({ "package.json": '{"name":"shop"}', "tsconfig.json": settings }).additions.find(
      ({ file }) => file === "tsconfig.json",
    )?.lines ?? [];
  const why = "as it is, tsc compiles the package as a part of this one.";
  const exclude = `Add "exclude": ["node_modules", "packages/errors"]: ${why}`;
  const resolve = 'Set "module" to "nodenext": as it is, tsc finds no package that has "exports".';
  for (const [settings, advice] of [
    ['{ "compilerOptions": { "module": "nodenext" }, "include": ["src"] }', []],
    ['{ "compilerOptions": { "module": "nodenext" }, "files": ["a.ts"] }', []],
    ["{}", [exclude]],
    [
      '{\n  // "include": ["src"]\n  "exclude": ["dist"] }',
      [`Add "packages/errors" to "exclude": ${why}`],
    ],
    // A list of one's own replaces the usual one, and a second build would compile what the first one wrote.
    [
      '{ "compilerOptions": { "outDir": "./dist" } }',
      [`Add "exclude": ["node_modules", "./dist", "packages/errors"]: ${why}`],
    ],
    ['{ "compilerOptions": { "module": "CommonJS" } }', [exclude, resolve]],
    ['{ "compilerOptions": { "moduleResolution" : "node10" }, "include": ["src"] }', [resolve]],
    [
      '{ "compilerOptions": { "module": "commonjs", "moduleResolution": "bundler" }, "include": [] }',
      [],
    ],
  ] as const)
    expect([settings, adviceFor(settings)]).toEqual([settings, advice]);
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
  expect(made.next.slice(1)).toEqual([
    "pnpm --filter @acme-corp/errors build",
    "pnpm --filter @acme-corp/errors test",
  ]);
});

test("what is to run next installs only what is not there, and each line starts in this folder", () => {
  const dependencies = (...names: string[]): string =>
    JSON.stringify({
      workspaces: ["packages/*"],
      devDependencies: Object.fromEntries(names.map((name) => [name, "1"])),
    });
  const codegen = "@org/error-codegen";
  const first = (site: boolean, ...names: string[]): string | undefined =>
    planned({ "package.json": dependencies("express", ...names) }, { site }).next[0];
  expect(first(false, codegen)).toBe("npm install");
  expect(first(true, codegen)).toBe("npm install --save-dev @org/error-site");
  expect(first(true, codegen, "@org/error-site")).toBe("npm install");
  const others = planned({ "package.json": dependencies(codegen) }, { targets: ["go", "python"] });
  expect(others.next).toEqual([
    "(cd packages/errors-go && go build ./...)",
    expect.stringMatching(/^\(cd packages\/errors-python && python3 -m pip wheel .*\)$/),
    "(cd packages/errors-go && go test ./...)",
    expect.stringMatching(/^\(cd packages\/errors-python && .*pytest --quiet\)$/),
  ]);
});

const root = { "package.json": '{"name":"@acme/all","private":true,"workspaces":["packages/*"]}' };
const sibling = (fields: object): Record<string, string> => ({
  ...root,
  "packages/README.md": "",
  "packages/web/package.json": JSON.stringify({ name: "@acme/web", ...fields }),
});
const open = { publishConfig: { access: "public" } };
const isAccess = (line: string): boolean => line.startsWith("who may install ");
const scoped = [
  'who may install @acme/errors, @acme/error-schema: only members of the scope, unless package.json has "publishConfig": { "access": "public" }',
];

test.each([
  ["new", {}, open, []],
  ["one with private packages", sibling({ private: true }), {}, scoped],
  ["one with a public package", sibling(open), open, []],
])("a workspace that is %s decides who may install what is published", (_, files, fields, said) => {
  const { textOf, unsettled, paths } = planned(files, {
    targets: ["typescript", "json-schema"],
    names: { typescript: "@acme/errors", "json-schema": "@acme/error-schema" },
  });
  const manifests = paths.filter((path) => /^packages\/.*\/package\.json$/.test(path));
  expect(manifests).toHaveLength(2);
  for (const path of manifests) {
    const { publishConfig } = JSON.parse(textOf(path));
    expect({ publishConfig }).toEqual({ publishConfig: undefined, ...fields });
  }
  expect(unsettled.filter(isAccess)).toEqual(said);
});

test("npm publishes a package without a scope for everybody, so nothing is to settle", () => {
  const { unsettled } = planned(sibling({ private: true }), {
    targets: ["typescript"],
    names: { typescript: "acme-errors" },
  });
  expect(unsettled.filter(isAccess)).toEqual([]);
});
