import { readFileSync } from "node:fs";
import { inRepository } from "./places.ts";

/** A stream event as a provider's SDK declares it. */
export interface DeclaredEvent {
  /** The name of its interface. */
  readonly name: string;
  /** A value with all of its fields. */
  readonly sample: { readonly type: string; readonly [field: string]: unknown };
}

/**
 * The members of a union of events in the declarations of an SDK.
 *
 * @param file The declaration file, as a path inside `packages/e2e/node_modules`.
 */
export function declaredEvents(file: string, union: string): DeclaredEvent[] {
  const text = readFileSync(inRepository("packages/e2e/node_modules", file), "utf8");
  const [, members = ""] = new RegExp(`type ${union} = ([^;]+);`).exec(text) ?? [];
  return members
    .split("|")
    .map((member) => member.trim())
    .map((name) => ({ name, sample: sampleOf(text, name) }));
}

function sampleOf(text: string, name: string): DeclaredEvent["sample"] {
  const [, body = ""] =
    new RegExp(`\\n\\s*export interface ${name} (?:extends [^{]+)?\\{([\\s\\S]*?)\\n\\}`).exec(
      text,
    ) ?? [];
  const fields = Array.from(
    body.matchAll(/^ {4}(\w+)\??: ([\s\S]*?);$/gm),
    ([, field = "", type = ""]) => [field, valueFor(type)],
  );
  return { type: "", ...Object.fromEntries(fields) };
}

/** A value of a type: the literal itself, or the value most similar to an error. */
function valueFor(type: string): unknown {
  const [, literal] = /^'([^']+)'/.exec(type) ?? [];
  if (literal !== undefined) return literal;
  if (type.startsWith("string")) return "print(1)";
  if (type.startsWith("number")) return 3;
  if (type.startsWith("Array")) return [];
  return { id: "r", error: null, message: "no", code: "invalid_request" };
}
