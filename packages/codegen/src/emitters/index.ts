import type { Emitter } from "./emitter.ts";
import { go } from "./go/index.ts";
import { java } from "./java/index.ts";
import { jsonSchema } from "./json-schema/index.ts";
import { markdown } from "./markdown/index.ts";
import { openapi } from "./openapi/index.ts";
import { python } from "./python/index.ts";
import { rust } from "./rust/index.ts";
import { typescript } from "./typescript/index.ts";

/** All emitters. Add a new one here; the contract test then says what is missing. */
export const emitters: readonly Emitter[] = [
  go,
  java,
  jsonSchema,
  markdown,
  openapi,
  python,
  rust,
  typescript,
];
