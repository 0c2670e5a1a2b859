import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import own from "../../../../../package.json" with { type: "json" };
import generator from "../../../package.json" with { type: "json" };
import type { Answers, Given } from "../../../src/init/answers.ts";
import { tooOld } from "../../../src/init/node.ts";
import { versions } from "../../../src/init/versions.ts";
import { planned, targetsOf } from "../planned.ts";

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
    "packages/typescript/.gitignore",
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

test("git ignores what tools leave: of the workspace at its top, of a package in its folder", () => {
  const made = planned({}, { targets: ["typescript", "go", "python", "rust", "java", "openapi"] });
  const ignored = made.files.filter(({ path }) => path.endsWith(".gitignore"));
  expect(Object.fromEntries(ignored.map(({ path, text }) => [path, text.split("\n")]))).toEqual({
    ".gitignore": ["node_modules/", ".turbo/", "/dist/", "/site/", ".venv/", ""],
    "packages/typescript/.gitignore": ["node_modules/", "dist/", ""],
    "packages/python/.gitignore": [".venv/", "__pycache__/", "*.egg-info/", "build/", "dist/", ""],
    "packages/rust/.gitignore": ["target/", "Cargo.lock", ""],
    "packages/java/.gitignore": ["target/", ""],
  });
});

test("a file for git that is there gets the lines that it lacks", () => {
  const { additions, paths } = planned(
    { ".gitignore": "/node_modules\r\n*.log\r\ndist\r\n", ".gitattributes": "* text=auto\n" },
    { targets: ["openapi"] },
  );
  expect(paths).not.toContain(".gitignore");
  expect(additions).toContainEqual({ file: ".gitignore", lines: [".turbo/", "/site/"] });
  const [{ lines: missing = [] } = {}] = additions.filter(({ file }) => file === ".gitattributes");
  const all = {
    ".gitattributes": missing.join("\n"),
    ".gitignore": "dist\nsite\nnode_modules\n.turbo",
  };
  expect(planned(all, { targets: ["openapi"] }).additions).toEqual([]);
});

test("the README of a new workspace speaks of the registries that its packages go to", () => {
  const readme = (...targets: Answers["targets"]): string =>
    planned({}, { targets }).textOf("README.md");
  const mixed = readme("typescript", "go", "python");
  expect(mixed).toContain("The workflow needs no token for npm and PyPI: ");
  expect(mixed).toContain("A package has to exist on npm before that");
  expect(mixed).toContain("tests every package; with Node 22.18 or newer |");
  expect(mixed).not.toMatch(/crates|jars/);
  expect(mixed).toContain("It needs Node 22.12 or newer.\n");
  expect(mixed).toContain("`npx --yes pnpm@12.21.0 exec turbo telemetry disable` stops that\n");
  expect(readme("go")).not.toMatch(/token|npm and|by hand|dry-run|Node 22\.18/);
  expect(readme("java", "rust")).toMatch(
    /no token for Cargo's registry: .*\n.*\n.*\n.*repository of jars/,
  );
});

test("a release ends with the commands that commit, publish and tag it", () => {
  const targets = ["typescript", "go", "python", "rust", "java"] as const;
  const remote = { host: "gitlab.com", path: "acme/errors", prefix: "" };
  const { textOf } = planned({}, { targets }, { remote });
  expect(textOf("scripts/release.mjs")).toContain(`
Read what has changed. Then commit, publish and tag it:
  git add --all && git commit --message "Release $version" && git push
  npx --yes pnpm@12.21.0 --dir packages/typescript publish
  python3 -m pip wheel --quiet --no-deps --wheel-dir dist/packed/python ./packages/python
  twine upload dist/packed/python/*-$version-*.whl
  cargo publish --manifest-path packages/rust/Cargo.toml
  mvn --file packages/java/pom.xml deploy
  git tag v$version
  git tag packages/go/v$version
  git push origin v$version packages/go/v$version\`;
`);
  expect(textOf("README.md")).not.toMatch(/GitHub|workflow/);
  const onGithub = planned({}, { targets });
  expect(onGithub.textOf("scripts/release.mjs")).toContain(
    "\nRead what has changed. Then commit, publish and tag it, unless the workflow release.yml does that once you push:\n",
  );
  expect(onGithub.textOf(".github/workflows/release.yml")).toContain(
    'for tag in "v$version" "packages/go/v$version"; do\n',
  );
});

test("a new workspace says which Node all of it runs with", () => {
  const enginesOf = (...targets: Answers["targets"]): unknown =>
    JSON.parse(planned({}, { targets }).textOf("package.json")).engines.node;
  expect(enginesOf("typescript", "go")).toBe(">=22.18");
  expect(enginesOf("go")).toBe(">=22.12");
  expect(enginesOf("markdown")).toBe(generator.engines.node);
});

test("what needs a newer Node than the one that runs is named, where something does", () => {
  const toldOf = (node: string, given: Given, files: Record<string, string> = {}): string[] =>
    tooOld(planned(files, given).needs, node);
  const all: Given = { targets: ["typescript", "go"], site: true };
  expect(toldOf("20.20.2", all)).toEqual([
    "This is Node 20.20.2, which is too old for the tests of TypeScript (Node 22.18 or newer), a release (Node 22.12 or newer) and the site (Node 22.12 or newer).",
  ]);
  expect(toldOf("22.12.0", all)).toEqual([
    "This is Node 22.12.0, which is too old for the tests of TypeScript (Node 22.18 or newer).",
  ]);
  for (const node of ["22.18.0", "23.6.0", "24.0.0"]) expect(toldOf(node, all)).toEqual([]);
  expect(toldOf("20.19.0", { targets: ["go"] }, { "package.json": "{}" })).toEqual([]);
});

test("without a package nothing is built or released", () => {
  const made = planned({}, { targets: ["markdown"] });
  expect(made.textOf("README.md")).toContain(
    "errors/catalog.yaml) defines each error once. The [pages](docs/errors/index.md) are generated from it.\n",
  );
  expect(made.textOf("README.md")).not.toMatch(/ build| test|turbo|\| --- \| --- \| --- \|/);
  expect(made.next).toEqual(["npx --yes pnpm@12.21.0 install"]);
  expect(made.textOf("package.json")).not.toContain("release");
  expect(made.textOf("README.md")).not.toContain("release");
});

test("a new workspace starts with the versions that this repository is tested with", () => {
  const { devDependencies, packageManager } = own;
  const publishing = join(import.meta.dirname, "../../../../python/requirements-publish.txt");
  expect(versions).toEqual({
    changesets: devDependencies["@changesets/cli"],
    pnpm: packageManager.replace("pnpm@", ""),
    turbo: devDependencies.turbo,
    pytest: /^pytest==(\S+)/m.exec(readFileSync(publishing.replace("publish", "dev"), "utf8"))?.[1],
    twine: /^twine==(\S+)/m.exec(readFileSync(publishing, "utf8"))?.[1],
    typescript: devDependencies.typescript,
  });
});
