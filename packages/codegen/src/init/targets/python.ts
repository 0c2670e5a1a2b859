import { posix } from "node:path";
import { neededFor } from "../../manifests/needs/need.ts";
import { extras, oldestPython } from "../../manifests/needs/python.ts";
import { foldersOf, missingMember } from "../folders.ts";
import { isSpdx } from "../license.ts";
import { partsOf } from "../parts.ts";
import { type Addition, type Laid, type Project, versionOf, withParts } from "../project.ts";
import { fill } from "../template.ts";
import { versions } from "../versions.ts";

/** A distribution that hatchling builds: of the workspace of uv that is there, or alone. */
export function python({ answers, found, example }: Project): Laid {
  const { name: title, names, packages, parts, license } = answers;
  const name = names.python ?? "";
  const module = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replace(/^(?=\d)/, "_");
  const folder = foldersOf(packages, found).python;
  const target = {
    out: `${folder}/src/${module}`,
    package: name,
    ...withParts(parts, partsOf.python),
    tests: `${folder}/tests/vectors`,
  };
  const known = neededFor(extras, target.with ?? []);
  const listed = known.map((extra) => `${extra.name} = ["${extra.name}>=${extra.least}"]`);
  return {
    target,
    package: {
      folder,
      ignored: [".venv/", "__pycache__/", "*.egg-info/", "build/", "dist/"],
      what: "Python",
      publishedAs: name,
      manifest: {
        name: `${names.typescript}-python`,
        private: true,
        description: `The errors of ${title} in Python: the distribution ${name}.`,
        scripts: {
          build: "python3 -m pip wheel --quiet --no-deps --wheel-dir dist .",
          test: `echo pytest ${versions.pytest} goes into .venv, and runs the tests there && python3 -m venv .venv && .venv/bin/pip install --quiet pytest==${versions.pytest} && .venv/bin/pytest --quiet`,
        },
      },
    },
    files: [
      {
        path: `${folder}/pyproject.toml`,
        text: fill("python/pyproject.toml", {
          name,
          title,
          module,
          version: versionOf(found),
          python: oldestPython,
          license: isSpdx(license) ? `license = "${license}"` : "",
          extras:
            listed.length > 0
              ? `\n${["[project.optional-dependencies]", ...listed].join("\n")}`
              : "",
        }),
      },
      {
        path: `${folder}/README.md`,
        text: fill("python/README.md", { ...example, name, module, title }),
      },
    ],
    additions: joining(folder, found),
    generated: [`${target.out}/**`, `${target.tests}/**`],
  };
}

/** The line that makes it a member, if no pattern does. */
function joining(folder: string, { members: { python } }: Project["found"]): Addition[] {
  const member = python && missingMember(folder, python);
  return python && member !== undefined
    ? [
        {
          file: posix.join(python.top, "pyproject.toml"),
          where: "members of [tool.uv.workspace]",
          lines: [`"${member}",`],
        },
      ]
    : [];
}
