import type { TargetName } from "../../formats/targets.ts";
import type { Laid, Project } from "../project.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { jsonSchema } from "./json-schema.ts";
import { markdown } from "./markdown.ts";
import { openapi } from "./openapi.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";
import { typescript } from "./typescript.ts";

/** What each target adds to a project. */
export const layouts: Readonly<Record<TargetName, (project: Project) => Laid>> = {
  typescript,
  go,
  python,
  rust,
  java,
  "json-schema": jsonSchema,
  openapi,
  markdown,
};
