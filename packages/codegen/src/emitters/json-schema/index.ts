import { toCatalogData } from "../../model/to-catalog-data.ts";
import type { Emitter } from "../emitter.ts";
import { jsonFile } from "../json.ts";
import { dialects } from "./dialect.ts";
import { schemas } from "./schemas.ts";

/** JSON Schemas of the bodies in both current drafts, and the catalogue as data. */
export const jsonSchema: Emitter = {
  name: "json-schema",
  *emit(catalog, { header }) {
    yield jsonFile("errors.json", toCatalogData(catalog, header));
    for (const { name, $schema, adapt } of dialects)
      for (const [path, schema] of Object.entries(schemas(catalog)))
        yield jsonFile(`${name}/${path}`, {
          $schema,
          $id: `${catalog.docs}schemas/${name}/${path}`,
          $comment: header,
          ...adapt(schema),
        });
  },
};
