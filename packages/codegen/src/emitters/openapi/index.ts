import type { Emitter } from "../../emitter.ts";
import type { Catalog } from "../../model/catalog.ts";
import { examples, headers, responses } from "./responses.ts";
import { schemas } from "./schemas.ts";
import { type Version, versions } from "./version.ts";
import { yaml } from "./yaml.ts";

/** OpenAPI components, in the two versions and the two syntaxes that tools read. */
export const openapi: Emitter = {
  name: "openapi",
  *emit(catalog, { header }) {
    for (const version of versions) {
      const document = describe(catalog, version, header);
      yield { path: `${version.file}.json`, text: `${JSON.stringify(document, null, 2)}\n` };
      yield { path: `${version.file}.yaml`, text: `# ${header}\n\n${yaml(document)}` };
    }
  },
};

function describe(catalog: Catalog, { number, adapt }: Version, header: string): object {
  const adapted = Object.entries(schemas(catalog)).map(([name, schema]) => [name, adapt(schema)]);
  return {
    openapi: number,
    info: {
      title: catalog.title,
      description: `The error responses of this API. Each code has its page below ${catalog.docs}.`,
      version: "unversioned",
      "x-generated": header,
    },
    externalDocs: { url: catalog.docs },
    paths: {},
    components: {
      schemas: Object.fromEntries(adapted),
      responses: responses(catalog),
      examples: examples(catalog),
      headers: headers(catalog),
    },
  };
}
