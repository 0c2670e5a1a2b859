import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { contractOf } from "../../src/changesets/packages.ts";
import { workspaceOf } from "../../src/changesets/workspace.ts";
import type { ConfigFile } from "../../src/formats/config-file.ts";
import { emptyFolder, fill } from "../folder.ts";

let folder: string;

beforeEach(() => {
  folder = emptyFolder();
});

const json = (value: object): string => JSON.stringify(value);

const named = (name: string, more: object = {}): string =>
  json({ name, version: "1.0.0", ...more });

/** The packages of the folder's workspace, sure ones with a mark, or what is wrong. */
function found(from = folder): string[] {
  const { workspace, problems = [] } = workspaceOf(from);
  const packages = workspace?.packages ?? [];
  return [
    ...packages.map(({ name, folder: at, isReleased }) => `${at} ${name}${isReleased ? " *" : ""}`),
    ...problems.map(({ file, message }) => `${relative(folder, file)}: ${message}`),
  ];
}

const settings = (value: object): void => fill(folder, { ".changeset/config.json": json(value) });

const packages = {
  "packages/a/package.json": named("@shop/a"),
  "packages/a/node_modules/x/package.json": named("x"),
  "packages/b/package.json": named("@shop/b", { private: true }),
  "packages/c/package.json": json({ name: "@shop/c" }),
  "packages/deep/d/package.json": named("@shop/d"),
  "packages/none/readme.md": "",
};

describe("the packages are those", () => {
  beforeEach(() => {
    fill(folder, packages);
    settings({});
  });

  test.each([
    ["of pnpm", { "pnpm-workspace.yaml": "packages:\n  - packages/*\n  - packages/deep/*\n" }],
    ["of npm", { "package.json": json({ workspaces: ["packages/*", "packages/deep/*"] }) }],
    ["of Yarn", { "package.json": json({ workspaces: { packages: ["packages/**"] } }) }],
  ])("%s", (_, files) => {
    fill(folder, files);
    expect(found()).toEqual([
      "packages/a @shop/a *",
      "packages/b @shop/b",
      "packages/deep/d @shop/d *",
    ]);
    expect(found(join(folder, "packages/a"))).toEqual(found());
  });

  test("that a pattern does not take back", () => {
    fill(folder, { "package.json": json({ workspaces: ["packages/**", "!packages/deep/**"] }) });
    expect(found()).toEqual(["packages/a @shop/a *", "packages/b @shop/b"]);
  });

  test("that the settings release", () => {
    fill(folder, { "package.json": json({ workspaces: ["packages/**"] }) });
    settings({ ignore: ["@shop/!(d)"] });
    expect(found()).toEqual(["packages/deep/d @shop/d *"]);
    settings({ ignore: ["@shop/*", "!@shop/a"], privatePackages: true });
    expect(found()).toEqual(["packages/a @shop/a *"]);
    settings({ privatePackages: { version: true, tag: false } });
    expect(found()).toContain("packages/b @shop/b *");
    settings({ privatePackages: false });
    expect(found().join()).not.toContain("@shop/b");
  });

  test("or the repository itself", () => {
    fill(folder, { "package.json": named("shop") });
    expect(found()).toEqual([". shop *"]);
  });
});

describe("a problem says", () => {
  test("that there are no changesets, within the repository", () => {
    settings({});
    const inside = join(folder, "inside");
    mkdirSync(join(inside, ".git"), { recursive: true });
    expect(found(inside)).toEqual([
      `inside/.changeset/config.json: There is no .changeset/config.json in ${inside} or above it, so this repository does not use changesets.`,
    ]);
  });

  test.each([
    ["[", "{}", ".changeset/config.json is not JSON with keys."],
    ["{}", "1", "package.json is not JSON with keys."],
    ["{}", undefined, "package.json does not exist."],
  ])("which file is wrong: %j %j", (own, manifest, fact) => {
    fill(folder, { ".changeset/config.json": own, ...(manifest && { "package.json": manifest }) });
    expect(found()).toEqual([expect.stringContaining(fact)]);
  });
});

test.each([
  [{ workspaces: 5 }, {}],
  [{ workspaces: null, name: 5 }, {}],
  [{ name: "@shop/a", version: 1 }, {}],
  [{ name: "@shop/a", version: "1.0.0" }, { ignore: 5 }],
])("a manifest %j with settings %j stops nothing", (manifest, set) => {
  fill(folder, { "package.json": json(manifest) });
  settings(set);
  expect(found()).toEqual("ignore" in set ? [". @shop/a *"] : []);
});

test("a manifest may start with a byte order mark", () => {
  fill(folder, { "package.json": `\uFEFF${named("@shop/a")}` });
  settings({});
  expect(found()).toEqual([". @shop/a *"]);
});

test("a target's package has its name, or is the nearest around it", () => {
  fill(folder, {
    ...packages,
    "package.json": json({ workspaces: ["packages/*", "packages/deep/*"] }),
    "packages/ab/package.json": named("@shop/ab"),
    "docs/package.json": named("outside"),
  });
  settings({});
  const { workspace } = workspaceOf(folder);
  const config: ConfigFile = {
    catalog: "errors",
    targets: {
      typescript: { out: "src/errors", package: "@shop/d" },
      go: { out: "packages/a/errors", importPath: "shop.example/errors" },
      python: { out: "packages/ab/src" },
      rust: { out: "packages/b/src" },
      markdown: { out: "docs/errors" },
    },
  };
  expect(workspace && [...contractOf(config, folder, workspace)]).toEqual([
    ["typescript", "@shop/d"],
    ["go", "@shop/a"],
    ["python", "@shop/ab"],
  ]);
});
