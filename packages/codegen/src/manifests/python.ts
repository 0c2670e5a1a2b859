import type { Text } from "../source/text.ts";
import { type Lack, lacking, tableAt } from "./manifest.ts";
import { neededFor } from "./needs/need.ts";
import { extras } from "./needs/python.ts";
import { readToml } from "./toml.ts";

/** What a project's `pyproject.toml` lacks for the parts of the runtime. The runtime itself needs nothing. */
export function checkPyproject(manifest: Text, parts: readonly string[]): Lack[] {
  const { toml, problem } = readToml(manifest);
  if (problem) return [{ problem }];
  const { tables } = toml;
  const project = tableAt(tables, "project");
  const { dynamic } = project;
  if (Array.isArray(dynamic) && dynamic.includes("dependencies")) return [];
  // Poetry has its own place for them.
  const poetry = Object.keys(tableAt(tables, "tool", "poetry", "dependencies"));
  const optional = Object.values(tableAt(project, "optional-dependencies")).flat();
  const required = Array.isArray(project.dependencies) ? project.dependencies : [];
  const names = new Set([...required, ...optional, ...poetry].map(nameOf));
  // FastAPI is made of Starlette.
  if (names.has("fastapi")) names.add("starlette");
  return neededFor(extras, parts)
    .filter(({ name }) => !names.has(name))
    .map(({ name, least }) =>
      lacking(
        manifest,
        /^\[project(?:\.optional-dependencies)?\]/m,
        `${manifest.path} lacks ${name}, whose error handler the config asks for.`,
        { where: "[project.optional-dependencies]", line: `${name} = ["${name}>=${least}"]` },
        "warning",
      ),
    );
}

/** The name of what a requirement asks for, as PyPI compares names. */
const nameOf = (requirement: unknown): string =>
  (/^[\w.-]+/.exec(String(requirement))?.[0] ?? "").toLowerCase().replace(/[._-]+/g, "-");
