import { accessIn } from "../access.ts";
import { foldersOf } from "../folders.ts";
import type { Laid, Project } from "../project.ts";
import { fill } from "../template.ts";

/** A package of npm with the schemas as they are. */
export function jsonSchema({ answers, found }: Project): Laid {
  const { name: title, names, packages } = answers;
  const name = names["json-schema"] ?? "";
  const folder = foldersOf(packages, found)["json-schema"];
  return {
    target: { out: `${folder}/schemas`, package: name },
    package: {
      folder,
      what: "JSON Schema",
      publishedAs: name,
      manifest: {
        name,
        description: `JSON Schemas of the error bodies of ${title}, and its errors as data.`,
        type: "module",
        exports: {
          "./errors.json": "./schemas/errors.json",
          "./draft-07/*.json": "./schemas/draft-07/*.json",
          "./2020-12/*.json": "./schemas/2020-12/*.json",
          "./package.json": "./package.json",
        },
        files: ["schemas", "!**/.error-codegen.sha256"],
        ...accessIn(found),
      },
    },
    files: [{ path: `${folder}/README.md`, text: fill("json-schema/README.md", { name, title }) }],
    generated: [`${folder}/schemas/**`],
  };
}
