import { accessIn } from "../access.ts";
import { foldersOf } from "../folders.ts";
import type { Laid, Project } from "../project.ts";
import { fill } from "../template.ts";

/** A package of npm with the components as they are. */
export function openapi({ answers, found }: Project): Laid {
  const { name: title, names, packages } = answers;
  const name = names.openapi ?? "";
  const folder = foldersOf(packages, found).openapi;
  return {
    target: { out: `${folder}/components`, package: name },
    package: {
      folder,
      what: "OpenAPI",
      publishedAs: name,
      manifest: {
        name,
        description: `OpenAPI components for the error responses of ${title}.`,
        type: "module",
        exports: { "./*": "./components/*", "./package.json": "./package.json" },
        files: ["components", "!**/.error-codegen.sha256"],
        ...accessIn(found),
      },
    },
    files: [{ path: `${folder}/README.md`, text: fill("openapi/README.md", { name, title }) }],
    generated: [`${folder}/components/**`],
  };
}
