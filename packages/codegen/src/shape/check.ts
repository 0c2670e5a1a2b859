import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from "ajv";
import type { Spots } from "../load/parse.ts";
import type { Report } from "../rule.ts";
import { describe } from "./describe.ts";

const compiled = new WeakMap<object, ValidateFunction>();

function compile(schema: AnySchema & object): ValidateFunction {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
    compiled.set(schema, validate);
  }
  return validate;
}

/**
 * Checks a value against a JSON Schema and reports in the author's terms.
 * What does not fit is taken out of the value, so that later rules meet only what they expect.
 */
export function checkShape(
  schema: AnySchema & object,
  value: object,
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
  for (const error of relevant) describe(error, value, report);
  for (const error of relevant) remove(error, value, spots);
}

/** Of a choice between a shape and names, the branch that fits the written value says what is wrong. */
function isTelling({ keyword, data }: ErrorObject): boolean {
  const isObject = typeof data === "object" && data !== null && !Array.isArray(data);
  return isObject ? !["anyOf", "type", "enum"].includes(keyword) : keyword === "enum";
}

function remove(error: ErrorObject, root: object, spots: Spots): void {
  if (error.keyword === "required" || error.keyword === "additionalProperties") return;
  const { container, key } = locate(root, error.instancePath);
  if (!container) return;
  if (error.keyword === "type" && error.schema === "object") {
    const empty = {};
    spots.set(empty, new Map());
    container[key] = empty;
  } else if (Array.isArray(container)) container.splice(Number(key), 1);
  else delete container[key];
}

/** Where a JSON Pointer leads: the container, absent for the root, and the key in it. */
export interface Location {
  readonly container?: Record<string, unknown>;
  readonly key: string;
  /** The keys as people write them, `codes.order_expired`; empty for the root. */
  readonly path: string;
}

export function locate(root: object, pointer: string): Location {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const path = keys.join(".");
  const key = keys.pop();
  if (key === undefined) return { key: "", path };
  let container = root as Record<string, unknown>;
  for (const step of keys) container = (container[step] ?? {}) as Record<string, unknown>;
  return { container, key, path };
}
