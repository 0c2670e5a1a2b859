import { join } from "node:path";
import { manifestAt, tableAt } from "../../manifests/manifest.ts";
import { readToml } from "../../manifests/toml.ts";

/** What the manifest of a Python project says. */
export interface PythonFound {
  readonly name?: string;
  readonly license?: string;
  /** The packages that it depends on. */
  readonly dependencies: readonly string[];
}

/** What a Python project in a folder says; undefined if there is none. */
export function findPython(root: string): PythonFound | undefined {
  const at = (file: string): ReturnType<typeof manifestAt> => manifestAt(join(root, file));
  const file = at("pyproject.toml");
  const tables = file && readToml(file).toml?.tables;
  const listed = at("requirements.txt")?.content.split("\n");
  if (!tables) return listed || at("setup.py") ? { dependencies: namesIn(listed) } : undefined;
  const poetry = tableAt(tables, "tool", "poetry");
  const { name = poetry.name, license, dependencies } = tableAt(tables, "project");
  const ofPoetry = Object.keys(tableAt(poetry, "dependencies"));
  return {
    ...(typeof name === "string" && { name }),
    ...(typeof license === "string" && { license }),
    dependencies: namesIn(Array.isArray(dependencies) ? dependencies : (listed ?? ofPoetry)),
  };
}

/** The packages that requirements ask for. */
const namesIn = (requirements: readonly unknown[] = []): string[] =>
  requirements.flatMap((one) => /^\w[\w.-]*/.exec(String(one))?.[0].toLowerCase() ?? []);
