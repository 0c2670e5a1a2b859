import { posix } from "node:path";
import { configName } from "../../config/config.ts";
import { oldestGo } from "../../manifests/needs/go.ts";
import { foldersOf } from "../folders.ts";
import type { Laid, Package, Project } from "../project.ts";
import { fill } from "../template.ts";

/** A package of the module that is there, or a module of its own, which a workspace has to name. */
export function go({ answers, found, example }: Project): Laid {
  const { name: title, names, packages } = answers;
  const importPath = names.go ?? "";
  const name = posix.basename(importPath);
  const below = found.go && posix.relative(found.go, importPath);
  if (below && !below.startsWith("../"))
    return {
      target: { out: below, importPath, tests: "internal/errorvectors" },
      files: [],
      generated: [`${below}/*_gen.go`, "internal/errorvectors/**"],
    };
  const folder = foldersOf(packages, found).go;
  const { go: workspace } = found.members;
  const module = posix.dirname(importPath);
  return {
    target: { out: `${folder}/${name}`, importPath, tests: `${folder}/vectors` },
    package: {
      folder,
      what: "Go",
      publishedAs: module,
      manifest: {
        name: `${names.typescript}-go`,
        private: true,
        description: `The errors of ${title} in Go: the module ${module}.`,
        scripts: { build: "go build ./...", test: "go test ./..." },
      },
    },
    files: [
      { path: `${folder}/go.mod`, text: `module ${module}\n\ngo ${oldestGo}\n` },
      {
        path: `${folder}/README.md`,
        text: fill("go/README.md", { ...example, name: importPath, module, title }),
      },
    ],
    additions: workspace
      ? [
          {
            file: posix.join(workspace.top, "go.work"),
            lines: [`use ./${posix.relative(workspace.top, folder)}`],
          },
        ]
      : [],
    generated: [`${folder}/${name}/*_gen.go`, `${folder}/vectors/**`],
  };
}

/** The path of a module in a folder where Go does not look for it: in a repository, the path ends with the folder. */
export const unsettledModule = ({ what, folder, publishedAs }: Package): string[] =>
  what !== "Go" || folder === "." || publishedAs.endsWith(`/${folder}`)
    ? []
    : [
        `the path of the Go module, ${publishedAs}, which Go fetches from ${folder} only if it ends with /${folder}: importPath in ${configName}, and go.mod`,
      ];
