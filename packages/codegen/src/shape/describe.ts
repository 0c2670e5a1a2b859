import type { ErrorObject } from "ajv";
import type { Report } from "../rule.ts";
import { didYouMean } from "../suggest.ts";
import { locate } from "./locate.ts";

/** What the messages need of the schema around an error. */
interface Parent {
  readonly properties?: Readonly<Record<string, { description?: string }>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
}

/** Reports one error of the schema check as a fact and a remedy. */
export function describe(error: ErrorObject, root: object, subject: string, report: Report): void {
  const { container, key, path } = locate(root, error.instancePath);
  const parent = (error.parentSchema ?? {}) as Parent;
  const { data, params, schema } = error;
  // Something else was wrong with the value, and has been said.
  if (data === undefined) return;
  const here = path || subject;
  const say = (message: string, fix: string): void => report.value(container, key, message, fix);
  switch (error.keyword) {
    case "additionalProperties": {
      const extra = String(params.additionalProperty);
      const known = Object.keys(parent.properties ?? {});
      const fix = `${didYouMean(extra, known)}Known keys: ${known.join(", ")}.`;
      report.key(data as object, extra, `${extra} is not a key of ${uncapital(here)}.`, fix);
      return;
    }
    case "required": {
      const missing = String(params.missingProperty);
      // A key whose value was refused already.
      if (missing in (data as object)) return;
      const description = parent.properties?.[missing]?.description ?? "";
      const fix = `Add ${missing}: ${uncapital(description)}`;
      const [holder, name] = container ? [container, key] : [root, ""];
      report.key(holder, name, `${here} has no ${missing}.`, fix);
      return;
    }
    case "type": {
      const wanted = [schema].flat().map((type) => typeNames[type as string]);
      say(`${here} must be ${wanted.join(" or ")}, not ${typeOf(data)}.`, remedy(error, parent));
      return;
    }
    case "enum": {
      const allowed = schema as string[];
      const others = error.schemaPath.includes("/anyOf/") ? [...allowed, "a map"] : allowed;
      const fix = `${didYouMean(String(data), allowed)}Use ${anyOf(others)}.`;
      say(`${here} cannot be ${show(data)}.`, fix);
      return;
    }
    case "pattern": {
      const isQuoted = parent.type?.includes("number") && /^\d+$/.test(String(data));
      const fix = isQuoted ? "Take off the quotes." : expected(parent);
      say(`${here} cannot be ${show(data)}.`, fix);
      return;
    }
    case "minimum":
    case "maximum": {
      const bound = `${schema} or ${error.keyword === "minimum" ? "more" : "less"}`;
      const fix = parent.pattern ? expected(parent) : `Write ${bound}.`;
      say(`${here} cannot be ${show(data)}.`, fix);
      return;
    }
    case "minItems":
      say(`${here} is an empty list.`, "Name at least one.");
      return;
    case "uniqueItems": {
      const list = data as unknown[];
      const seen = new Set();
      const index = list.findIndex((item) => seen.size === seen.add(item).size);
      report.value(list, index, `${here} has ${show(list[index])} twice.`, "Keep one of the two.");
      return;
    }
    default:
      throw new Error(`No words for ${error.keyword} of the schema.`);
  }
}

const typeNames: Readonly<Record<string, string>> = {
  object: "a map of keys",
  array: "a list",
  string: "text",
  number: "a number",
  integer: "a whole number",
};

function typeOf(data: unknown): string {
  if (data === null) return "empty";
  if (Array.isArray(data)) return "a list";
  if (typeof data === "boolean") return `the boolean ${data}`;
  if (typeof data === "number") return `the number ${data}`;
  return typeof data === "string" ? "text" : "a map of keys";
}

function remedy({ schema, data }: ErrorObject, parent: Parent): string {
  const isPlain = typeof data === "number" || typeof data === "boolean";
  switch (schema) {
    case "object":
      return `Give it keys${parent.required ? `: ${parent.required.join(", ")}` : ""}.`;
    case "array":
      return isPlain || typeof data === "string"
        ? `Put it in brackets: [${data}].`
        : "Write a list.";
    case "string":
      return isPlain ? `Put it in quotes: "${data}".` : "Write text.";
    case "integer":
      return /^\d+$/.test(String(data)) ? "Take off the quotes." : "Write a whole number.";
    default:
      return expected(parent);
  }
}

/** The remedy that the schema's own description is. */
const expected = ({ description = "" }: Parent): string => `Write ${uncapital(description)}`;

const show = (data: unknown): string =>
  typeof data === "string" || typeof data === "number" ? JSON.stringify(data) : typeOf(data);

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `a, b or c`. */
function anyOf(words: readonly string[]): string {
  const last = words.at(-1);
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${last}` : `${last}`;
}
