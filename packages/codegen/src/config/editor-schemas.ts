import catalogSchema from "../formats/generated/catalog-file.schema.json" with { type: "json" };
import configSchema from "../formats/generated/config-file.schema.json" with { type: "json" };
import localeSchema from "../formats/generated/locale-file.schema.json" with { type: "json" };
import { shorthand } from "../source/shorthand.ts";
import { broughtHeader } from "../text/header.ts";
import type { File } from "../write/file.ts";

/** The schemas that an editor validates the YAML against. */
export function* editorSchemas(command: string): Generator<File> {
  // A catalogue may be split, so no single file needs every key.
  const { required: _, ...catalogFile } = catalogSchema;
  const files = {
    "catalog.schema.json": withShorthand(catalogFile),
    "config.schema.json": configSchema,
    "locale.schema.json": withShorthand(localeSchema),
  };
  for (const [path, schema] of Object.entries(files)) {
    const $comment = broughtHeader(command);
    yield { path, text: `${JSON.stringify({ ...schema, $comment }, null, 2)}\n` };
  }
}

interface Sections {
  readonly properties: object;
}

/** The schema of a file whose entries may be only a text. The loader writes such entries out. */
function withShorthand<File extends Sections>(schema: File): File {
  const properties = Object.entries(schema.properties).map(([name, section]) => {
    if (!Object.hasOwn(shorthand, name)) return [name, section];
    const { additionalProperties: entry } = section;
    return [name, { ...section, additionalProperties: { anyOf: [entry, { type: "string" }] } }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}
