import { beforeEach, describe, expect, test } from "vitest";
import { outcomeOf } from "../../command.ts";
import { emptyFolder, filesIn, fill } from "../../folder.ts";

let folder: string;
beforeEach(() => {
  folder = emptyFolder();
});

const init = (...args: readonly string[]): ReturnType<typeof outcomeOf> =>
  outcomeOf(folder, ["init", ...args]);

/** The commands under `Next`. */
const nextIn = (stdout: string): string[] =>
  /\nNext.*:\n((?: {2}.*\n)+)/.exec(stdout)?.[1]?.trim().split(/\n */) ?? [];

const acme = ["--name", "Acme", "--targets", "typescript,markdown"];

describe.each<[string, Readonly<Record<string, string>>, string[]]>([
  [
    "an empty folder",
    {},
    [
      "npx --yes pnpm@12.21.0 add --save-dev --workspace-root @org/error-site",
      "npx --yes pnpm@12.21.0 site",
    ],
  ],
  [
    "an npm application",
    { "package.json": '{ "name": "@shop/api" }' },
    [
      expect.stringMatching(/^npm install --save-dev .*@org\/error-site$/),
      "npx @org/error-site build",
    ],
  ],
  ["a Go module", { "go.mod": "module github.com/acme/shop\n" }, ["npx @org/error-site build"]],
])("in %s", (_, files, steps) => {
  test("a site that comes later makes the same as one at once, and only its steps are next", async () => {
    fill(folder, files);
    await init(...acme);
    const { status, stdout, stderr } = await init("--site");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(nextIn(stdout)).toEqual(steps);
    const later = filesIn(folder);
    expect(await init("--site")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^This folder is set up already: /),
    });
    expect((await outcomeOf(folder, ["check"])).status).toBe(0);
    folder = emptyFolder();
    fill(folder, files);
    await init(...acme, "--site");
    expect(later).toEqual(filesIn(folder));
  });
});

test("files of the owner get the lines of the site printed", async () => {
  fill(folder, { "package.json": '{ "name": "shop" }', ".gitignore": "node_modules\n" });
  fill(folder, { "pnpm-workspace.yaml": "packages: [packages/*]\n" });
  await init(...acme);
  const { stdout } = await init("--site");
  expect(stdout).toContain("\n  .github/workflows/pages.yml\n");
  expect(stdout).toContain("\nAdd to .gitignore:\n  /site/\n");
  expect(stdout).toContain("\nAdd to allowBuilds in pnpm-workspace.yaml:\n    esbuild: false\n");
  expect(filesIn(folder)[".gitignore"]).toBe("node_modules\n");
});

test("what builds the site is installed once, and its entry does not count as an edit", async () => {
  await init(...acme, "--site");
  const manifest = JSON.parse(filesIn(folder)["package.json"] ?? "");
  const { "@org/error-codegen": generator, turbo, ...others } = manifest.devDependencies;
  const devDependencies = {
    ...others,
    "@org/error-codegen": generator,
    "@org/error-site": "^1.0.0",
    turbo,
  };
  fill(folder, {
    "package.json": `${JSON.stringify({ ...manifest, devDependencies }, null, 2)}\n`,
  });
  const { stdout } = await init("--targets", "rust");
  expect(nextIn(stdout)).toEqual([
    "npx --yes pnpm@12.21.0 install",
    "npx --yes pnpm@12.21.0 build",
    "npx --yes pnpm@12.21.0 test",
    "npx --yes pnpm@12.21.0 site",
  ]);
  expect(stdout).not.toContain(" in package.json:\n");
});

test("a folder that was set up by hand is told all that a site needs", async () => {
  fill(folder, {
    "package.json": "{}",
    "errors/catalog.yaml":
      "name: shop\ntitle: Shop errors\ndocs: https://docs.example.com/\nwire: { format: flat }\ncodes: { sold: It is sold }\n",
    "error-codegen.yaml": "catalog: errors\ntargets:\n  json-schema: { out: schemas }\n",
  });
  const { status, stdout } = await init("--site");
  expect(status).toBe(1);
  expect(stdout).toContain(
    "  fix: Write site: { out: site } below the targets, and /site/ in .gitignore, then run: npm install --save-dev @org/error-site && npx @org/error-site build\n",
  );
});
