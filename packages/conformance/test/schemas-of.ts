import { type Catalog, emitters } from "@org/error-codegen";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { emitted } from "../../codegen/test/emitters/compiled.ts";

/** A schema of a body. */
export interface Schema {
  /** Its file, and its name where the file has several. */
  readonly place: string;
  /** The format of the bodies that it is of. */
  readonly format: string;
  /** Whether it refuses codes that the catalogue does not have. */
  readonly isStrict: boolean;
  readonly validate: ValidateFunction;
}

/** What a target is given of a catalogue: path to text. */
export function filesOf(target: string, catalog: Catalog): Promise<Map<string, string>> {
  const emitter = emitters.find(({ name }) => name === target);
  if (!emitter) throw new Error(`There is no emitter ${target}.`);
  return emitted(emitter, catalog);
}

/** Every schema of the bodies of a catalogue: JSON Schema, strict and open, and OpenAPI. */
export async function schemasOf(catalog: Catalog): Promise<Schema[]> {
  return [...(await jsonSchemas(catalog)), ...(await components(catalog))];
}

// Each has compiled its draft's own schema, which takes longer than ours do.
const draft07 = new Ajv({ addUsedSchema: false });
const draft2020 = new Ajv2020({ addUsedSchema: false });

async function jsonSchemas(catalog: Catalog): Promise<Schema[]> {
  const found: Schema[] = [];
  for (const [path, text] of await filesOf("json-schema", catalog)) {
    const [, name, strict] =
      /\/(error-response|problem-details)(\.strict)?\.json$/.exec(path) ?? [];
    if (!name) continue;
    const ajv = path.startsWith("draft-07") ? draft07 : draft2020;
    found.push({
      place: path,
      format: name === "problem-details" ? "problem" : catalog.wire.format.name,
      isStrict: strict !== undefined,
      validate: ajv.compile(JSON.parse(text)),
    });
  }
  return found;
}

async function components(catalog: Catalog): Promise<Schema[]> {
  const found: Schema[] = [];
  const formats = { ErrorBody: catalog.wire.format.name, ProblemDetails: "problem" };
  for (const [path, text] of await filesOf("openapi", catalog)) {
    if (!path.endsWith(".json")) continue;
    // An OpenAPI document is not a JSON Schema.
    const settings = { strict: false, validateSchema: false, formats: { int32: true as const } };
    const ajv = path.includes("3.1") ? new Ajv2020(settings) : new Ajv(settings);
    ajv.addSchema({ $id: "openapi", ...JSON.parse(text) });
    for (const [name, format] of Object.entries(formats)) {
      const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
      if (validate) found.push({ place: `${path} ${name}`, format, isStrict: false, validate });
    }
  }
  return found;
}
