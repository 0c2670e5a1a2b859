import { join } from "node:path";
import * as TJS from "typescript-json-schema";

/** Draft-07, as typescript-json-schema writes it. */
interface Schema {
  [keyword: string]: unknown;
}

const types = join(import.meta.dirname, "../src/vector-file.ts");
/** Loading the real library takes a second; codegen has the part that types need. */
const library = join(import.meta.dirname, "../../codegen/scripts/lib.d.ts");

/** The JSON Schema (2020-12) of the vector files, made from their types. */
export function schema($id: string, $comment: string): object {
  const program = TJS.getProgramFromFiles([library, types], {
    noLib: true,
    types: [],
    strict: true,
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
  });
  const settings = { required: true, noExtraProps: true, aliasRef: true };
  const made = TJS.generateSchema(program, "VectorFile", settings, [types]);
  if (!made) throw new Error("typescript-json-schema refused VectorFile of src/vector-file.ts");
  const { $schema: _, definitions, ...root } = modern(made as Schema);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id,
    $comment,
    ...root,
    $defs: definitions,
  };
}

/** Converts to 2020-12, which differs in the place of definitions and the items of tuples. */
function modern<T>(part: T): T;
function modern(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(modern);
  if (typeof part !== "object" || part === null) return part;
  const { $ref, items, additionalItems: _, ...rest } = part as Schema;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, modern(value)]),
  );
  const tuple = Array.isArray(items) && { prefixItems: modern(items), items: false };
  return {
    ...(typeof $ref === "string" && { $ref: $ref.replace("#/definitions/", "#/$defs/") }),
    ...inner,
    ...(tuple || (items !== undefined && { items: modern(items) })),
  };
}
