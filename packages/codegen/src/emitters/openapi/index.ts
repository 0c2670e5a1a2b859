import type { Catalog } from "../../model/catalog.ts";
import type { Context, Emitter } from "../emitter.ts";
import { jsonFile } from "../json.ts";
import { examples, headers, responses } from "./responses.ts";
import { schemas } from "./schemas.ts";
import { type Version, versions } from "./version.ts";
import { yaml } from "./yaml.ts";

/** OpenAPI components, in the two versions and the two syntaxes that tools read. */
export const openapi: Emitter = {
  name: "openapi",
  *emit(catalog, context) {
    const { header } = context;
    // The larger part is the same in every version, so it is made and printed once.
    const shared = {
      responses: responses(catalog),
      examples: examples(catalog),
      headers: headers(catalog),
    };
    const sharedYaml = yaml(shared, "  ");
    for (const version of versions) {
      const head = headOf(catalog, version, context);
      const versioned = { schemas: schemasOf(catalog, version) };
      const document = { ...head, components: { ...versioned, ...shared } };
      const headYaml = `# ${header}\n\n${yaml(head)}components:\n`;
      yield jsonFile(`${version.file}.json`, document);
      yield { path: `${version.file}.yaml`, text: headYaml + yaml(versioned, "  ") + sharedYaml };
    }
  },
};

function schemasOf(catalog: Catalog, { adapt }: Version): object {
  const adapted = Object.entries(schemas(catalog)).map(([name, schema]) => [name, adapt(schema)]);
  return Object.fromEntries(adapted);
}

function headOf(
  catalog: Catalog,
  { number }: Version,
  { header, version = "unversioned" }: Context,
): object {
  return {
    openapi: number,
    info: {
      title: catalog.title,
      description: `The error responses of this API. Each code has its page below ${catalog.docs}.`,
      version,
      "x-generated": header,
    },
    externalDocs: { url: catalog.docs },
    paths: {},
  };
}
