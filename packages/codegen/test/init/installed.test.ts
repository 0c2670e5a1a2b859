import { basename } from "node:path";
import { expect, test } from "vitest";
import { codegen } from "../../src/init/codegen.ts";
import { find } from "../../src/init/found/index.ts";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

const only = { devDependencies: { [codegen.name]: "^0.1.0" } };

/** What `npm init --yes` and `pnpm add` write. */
const usual = {
  version: "1.0.0",
  description: "",
  main: "index.js",
  scripts: { test: 'echo "Error: no test specified" && exit 1' },
  keywords: [],
  author: "",
  license: "ISC",
  type: "commonjs",
};

/** A folder with a manifest, and more files. */
function folderWith(
  manifest: object | ((name: string) => object),
  more: Record<string, string> = {},
): string {
  const folder = emptyFolder();
  const value = typeof manifest === "function" ? manifest(basename(folder)) : manifest;
  fill(folder, { "package.json": JSON.stringify(value), ...more });
  return folder;
}

test.each([
  ["by npm", only],
  ["as a dependency", { dependencies: only.devDependencies }],
  ["by pnpm", (name: string) => ({ name: name.toLowerCase(), ...usual, ...only })],
])("where only the generator is installed %s, there is no project", (_, manifest) => {
  const { isNew, npm, generator } = find(folderWith(manifest));
  expect({ isNew, npm, generator }).toEqual({ isNew: true, npm: undefined, generator: "^0.1.0" });
});

test.each<[string, object, Record<string, string>]>([
  ["another dependency", { ...only, dependencies: { express: "5" } }, {}],
  ["a name", { ...only, name: "shop" }, {}],
  ["a script", { ...only, ...usual, scripts: { test: "vitest" } }, {}],
  ["a program", { ...only, ...usual }, { "index.js": "" }],
  ["a workspace", only, { "pnpm-workspace.yaml": "packages: [packages/*]\n" }],
  ["no generator", usual, {}],
  ["a crate", only, { "Cargo.toml": '[package]\nname = "a"\n' }],
])("with %s, it is a project", (_, manifest, files) => {
  expect(find(folderWith(manifest, files)).isNew).toBe(false);
});

test("the workspace is the same whether the generator was installed before, in the version that was asked for", async () => {
  const folder = folderWith(only, { "package-lock.json": "{}" });
  const { stdout } = await outcomeOf(folder, ["init", "--name", "Acme"]);
  expect(stdout).toContain("\nIn package-lock.json:\n  Delete it: pnpm installs this workspace.\n");
  const { "package-lock.json": _, "package.json": manifest = "", ...files } = filesIn(folder);
  const empty = emptyFolder();
  await outcomeOf(empty, ["init", "--name", "Acme"]);
  const { "package.json": fresh = "", ...others } = filesIn(empty);
  expect(files).toEqual(others);
  expect(manifest).toBe(
    fresh.replace(`"${codegen.name}": "${codegen.version}"`, `"${codegen.name}": "^0.1.0"`),
  );
});
