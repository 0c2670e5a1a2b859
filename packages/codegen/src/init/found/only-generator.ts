import { realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { manifestAt, readJson, tableAt } from "../../manifests/manifest.ts";
import { npmWorkspace } from "../../manifests/npm-workspace.ts";
import { statsBehind } from "../../write/stats.ts";
import { codegen } from "../codegen.ts";
import { slugOf } from "../slug.ts";

/** What npm and pnpm write into a manifest unless somebody says otherwise. */
const usual: Readonly<Record<string, readonly unknown[]>> = {
  version: ["1.0.0"],
  description: [""],
  main: ["index.js"],
  scripts: [{ test: 'echo "Error: no test specified" && exit 1' }],
  keywords: [[]],
  author: [""],
  license: ["ISC"],
  type: ["commonjs", "module"],
  private: [true],
};

/**
 * The version of the generator that a `package.json` asks for, if it is there only because the generator was installed:
 * it has no other dependency, and only what programs write into it by themselves.
 */
export function onlyGenerator(root: string): string | undefined {
  const file = manifestAt(join(root, "package.json"));
  if (!file || npmWorkspace(root) || statsBehind(join(root, "index.js"))) return;
  const { name, packageManager, devEngines, dependencies, devDependencies, ...rest } = tableAt(
    readJson(file).value,
  );
  const isUsual = Object.entries(rest).every(([field, value]) =>
    usual[field]?.some((one) => isDeepStrictEqual(one, value)),
  );
  const folder = slugOf(basename(realpathSync(root)));
  if (!isUsual || (name !== undefined && slugOf(String(name)) !== folder)) return;
  const { [codegen.name]: version, ...others } = {
    ...tableAt(dependencies),
    ...tableAt(devDependencies),
  };
  return typeof version === "string" && Object.keys(others).length === 0 ? version : undefined;
}
