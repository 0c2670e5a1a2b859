import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from "ajv";
import type { Spots } from "../load/parse.ts";
import type { Report } from "../rule.ts";
import { describe } from "./describe.ts";
import { locate } from "./locate.ts";

const compiled = new WeakMap<object, ValidateFunction>();

function compile(schema: AnySchema & object): ValidateFunction {
  let validate = compiled.get(schema);
  if (!validate) {
    const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
    // Its own compares each item with each other, which a hostile list would make it do for minutes.
    ajv.removeKeyword("uniqueItems");
    ajv.addKeyword({ keyword: "uniqueItems", type: "array", validate: areUnique });
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  return validate;
}

const areUnique = (_: true, list: readonly unknown[]): boolean =>
  new Set(list).size === list.length;

/**
 * Checks a value against a JSON Schema and reports in the author's terms; `subject` is what the value is.
 * What does not fit is taken out of the value, so that later rules meet only what they expect.
 */
export function checkShape(
  schema: AnySchema & object,
  value: object,
  subject: string,
  spots: Spots,
  report: Report,
): void {
  const validate = compile(schema);
  if (validate(value)) return;
  const errors = validate.errors ?? [];
  const choices = new Set(
    errors.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath),
  );
  const relevant = errors.filter((error) => !choices.has(error.instancePath) || isTelling(error));
  for (const error of relevant) describe(error, value, subject, report);
  for (const error of relevant) remove(error, value, spots);
}

/** Of a choice between a shape and names, the branch that fits the written value says what is wrong. */
function isTelling({ keyword, data }: ErrorObject): boolean {
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  return isObject ? !["anyOf", "type", "enum"].includes(keyword) : keyword === "enum";
}

function remove(error: ErrorObject, root: object, spots: Spots): void {
  if (["required", "additionalProperties", "uniqueItems"].includes(error.keyword)) return;
  const { container, key } = locate(root, error.instancePath);
  if (!container) return;
  if (error.keyword === "type" && error.schema === "object") {
    const empty = {};
    spots.set(empty, new Map());
    container[key] = empty;
  } else container[key] = undefined;
}
