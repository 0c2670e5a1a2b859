import {
  InputData,
  JSONSchemaInput,
  quicktypeMultiFile,
  type TargetLanguage,
} from "quicktype-core";
import { codeReference } from "../../formats/error-code.ts";
import { namer } from "../../model/names.ts";
import { bodies } from "./body.ts";
import { codeTypes } from "./code-types.ts";
import type { BodySchema } from "./schema.ts";
import type { Sending } from "./sending.ts";

/** A schema as quicktype takes it, with the order of properties that it would otherwise choose itself. */
interface OrderedSchema extends BodySchema {
  readonly quicktypePropertyOrder?: readonly string[];
}

/**
 * The types of the bodies that services send, as quicktype renders them for a language: file name to text.
 * A code is only a text or a number there unless `code` says otherwise, because a received code may be newer
 * than the catalogue.
 */
export async function bodyModels(
  sending: Sending,
  lang: TargetLanguage,
  code: BodySchema = codeTypeOf(sending),
): Promise<Map<string, string>> {
  const input = new JSONSchemaInput(undefined);
  const taken = new Set<string>();
  for (const { name, schema } of bodies(sending))
    await input.addSource({ name, schema: JSON.stringify(named(schema, name, code, taken)) });
  const inputData = new InputData();
  inputData.addInput(input);
  const files = await quicktypeMultiFile({ inputData, lang, combineClasses: false });
  return new Map(Array.from(files, ([name, { lines }]) => [name, lines.join("\n")]));
}

/** The type of a code. quicktype makes classes of a union, so a code that can be text or a number is any value. */
function codeTypeOf(sending: Sending): BodySchema {
  const [type, other] = codeTypes(sending);
  return other === undefined ? { type: type as string } : {};
}

const names = namer();

/** Each object with its name. A name that quicktype guesses may be taken, such as `Error`. */
function named(
  schema: BodySchema,
  name: string,
  code: BodySchema,
  taken: Set<string>,
): OrderedSchema {
  const { $ref, const: _const, description, items, properties, definitions, ...rest } = schema;
  if ($ref === codeReference) return { ...(description && { description }), ...code };
  if ($ref !== undefined) return { $ref };
  const { ErrorCode: _, ...others } = definitions ?? {};
  const title = properties ? free(name, taken) : name;
  const namedAll = (parts: Readonly<Record<string, BodySchema>>, nameOf: (key: string) => string) =>
    Object.fromEntries(
      Object.entries(parts).map(([key, part]) => [key, named(part, nameOf(key), code, taken)]),
    );
  return {
    ...rest,
    ...(description && { description }),
    ...(properties && { title, quicktypePropertyOrder: Object.keys(properties) }),
    ...(properties && { properties: namedAll(properties, (key) => title + names(key).identifier) }),
    ...(items && { items: named(items, `${name}Item`, code, taken) }),
    ...(definitions && { definitions: namedAll(others, (key) => key) }),
  };
}

/** The name, or with a number the first that no other object has, in any case: Java has a file for each. */
function free(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}${number}`;
  taken.add(free.toLowerCase());
  return free;
}
