import { join } from "node:path";
import { manifestAt, tableAt } from "../../manifests/manifest.ts";
import { readToml } from "../../manifests/toml.ts";

/** What a `pyproject.toml` says. */
export interface PythonFound {
  readonly license?: string;
  /** The packages that it depends on. */
  readonly dependencies: readonly string[];
}

/** What a Python project in a folder says; undefined if there is none. */
export function findPython(root: string): PythonFound | undefined {
  const file = manifestAt(join(root, "pyproject.toml"));
  const tables = file && readToml(file).toml?.tables;
  if (!tables) return;
  const { license, dependencies } = tableAt(tables, "project");
  const names = Array.isArray(dependencies) ? dependencies.map(String) : [];
  return {
    ...(typeof license === "string" && { license }),
    dependencies: names.flatMap((one) => /^[\w.-]+/.exec(one)?.[0].toLowerCase() ?? []),
  };
}
