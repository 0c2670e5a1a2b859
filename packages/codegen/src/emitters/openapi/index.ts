import type { Catalog } from "../../model/catalog.ts";
import type { Context, Emitter } from "../emitter.ts";
import { jsonFile } from "../json.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { examples } from "./examples.ts";
import { headers } from "./headers.ts";
import { prefixed, referTo } from "./names.ts";
import { responses } from "./responses.ts";
import { schemas } from "./schemas.ts";
import { yaml } from "./yaml.ts";

/** OpenAPI components, in the two versions and the two syntaxes that tools read. */
export const openapi: Emitter = {
  name: "openapi",
  *emit(catalog, context) {
    const { header, prefix = "" } = context;
    const refer = referTo(prefix);
    // The larger part is the same in every version, so it is made and printed once.
    const shared = {
      responses: prefixed(prefix, responses(catalog, refer)),
      examples: prefixed(prefix, examples(catalog)),
      headers: prefixed(prefix, headers(catalog)),
    };
    const sharedYaml = yaml(shared, "  ");
    const all = Object.entries(schemas(catalog));
    for (const dialect of dialects) {
      const adapted = all.map(([name, schema]) => [name, dialect.adapt(schema)]);
      const head = headOf(catalog, dialect, context);
      const versioned = { schemas: prefixed(prefix, Object.fromEntries(adapted)) };
      const document = { ...head, components: { ...versioned, ...shared } };
      const headYaml = `# ${header}\n\n${yaml(head)}components:\n`;
      yield jsonFile(`${dialect.file}.json`, document);
      yield { path: `${dialect.file}.yaml`, text: headYaml + yaml(versioned, "  ") + sharedYaml };
    }
  },
};

function headOf(
  catalog: Catalog,
  { number }: Dialect,
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
