import type { ErrorObject } from "ajv";
import type { Report } from "../rule.ts";
import { didYouMean } from "../suggest.ts";
import { locate } from "./check.ts";

/** What the messages need of the schema around an error. */
interface Parent {
  readonly properties?: Readonly<Record<string, { description?: string }>>;
  readonly description?: string;
}

/** Reports one error of the schema check as a fact and a remedy. */
export function describe(error: ErrorObject, root: object, report: Report): void {
  const { container, key, path } = locate(root, error.instancePath);
  const parent = (error.parentSchema ?? {}) as Parent;
  const params = error.params as Record<string, never>;
  const here = path || "The file";
  const say = (message: string, fix: string): void => report.value(container, key, message, fix);
  switch (error.keyword) {
    case "additionalProperties": {
      const extra: string = params.additionalProperty ?? "";
      const known = Object.keys(parent.properties ?? {});
      const fix = `${didYouMean(extra, known)}Known keys: ${known.join(", ")}.`;
      const where = path ? `${path} has no key ${extra}.` : `${extra} is not a known key.`;
      report.key(error.data as object, extra, where, fix);
      return;
    }
    case "required": {
      const missing: string = params.missingProperty ?? "";
      if (missing in (error.data as object)) return;
      const description = parent.properties?.[missing]?.description ?? "";
      const fix = `Add ${missing}: ${description.charAt(0).toLowerCase()}${description.slice(1)}`;
      const [holder, name] = container ? [container, key] : [root, ""];
      report.key(holder, name, `${here} has no ${missing}.`, fix);
      return;
    }
    case "type": {
      const wanted = [error.schema].flat().map((type) => typeNames[type as string]);
      say(`${here} must be ${wanted.join(" or ")}, not ${typeOf(error.data)}.`, remedy(error));
      return;
    }
    case "enum": {
      const allowed = error.schema as string[];
      const fix = `${didYouMean(String(error.data), allowed)}Use ${anyOf(allowed)}.`;
      say(`${here} is ${show(error.data)}.`, fix);
      return;
    }
    case "pattern":
      say(
        `${here} is ${show(error.data)}, which does not match ${error.schema}.`,
        parent.description ?? "",
      );
      return;
    case "minItems":
      say(`${here} is an empty list.`, `List at least ${error.schema}.`);
      return;
    case "uniqueItems":
      say(`${here} lists the same entry twice.`, "Keep one of the two.");
      return;
    default:
      say(`${here} is ${show(error.data)}; it ${error.message}.`, parent.description ?? "");
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

function remedy({ schema, data }: ErrorObject): string {
  if (schema === "string" && (typeof data === "number" || typeof data === "boolean"))
    return `Put it in quotes: "${data}".`;
  return data === null ? "Write a value behind the colon." : "Write it in that form.";
}

const show = (data: unknown): string =>
  typeof data === "string" || typeof data === "number" ? String(data) : typeOf(data);

/** `a, b or c`. */
function anyOf(words: readonly string[]): string {
  const last = words.at(-1);
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${last}` : `${last}`;
}
