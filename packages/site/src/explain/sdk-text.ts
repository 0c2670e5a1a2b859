import { parseError, type ResponseParts } from "@org/error-codes";
import { readObject } from "./literal.ts";

/** How errors begin as SDKs print them: `openai.NotFoundError: …`, `Error code: 404 - …`. */
const beginning =
  /^(?:Uncaught )?(?:Traceback \(|[\w.$]*(?:Error|Exception|Failure)\b|[A-Z]+ "?https?:)/;

/** Where they tell the status. */
const statuses = [
  /\b(?:error code|status[_ ]?code|statusCode|status)["']?\s*(?:[:=]\s*)?([1-5]\d\d)\b/i,
  /^[^\n]*?(?:: |\s)([45]\d\d)\b/,
];

/** How many objects in a text are tried. */
const maxObjects = 8;

/**
 * Reads the error text of an SDK, as it is logged: the class of the error, mostly a status, and often
 * the body or what was in it, as JSON, as Python prints a dict or as Node prints an object. None if the
 * text begins in another way.
 */
export function readSdkText(text: string): ResponseParts | undefined {
  const trimmed = text.trim();
  if (!beginning.test(trimmed)) return;
  const found = objectsIn(trimmed);
  const [, told] = statuses.map((pattern) => pattern.exec(trimmed)).find((match) => match) ?? [];
  const status = told === undefined ? null : Number(told);
  const bodies = found.flatMap(bodiesIn);
  const body =
    bodies.find((one) => parseError({ body: one }).known) ??
    bodies.find((one) => parseError({ body: one }).code !== null) ??
    bodies.find((one) => parseError({ body: one }).format !== "text");
  if (body) return { status, body };
  return status === null ? undefined : { status, body: message(trimmed, told ?? "") };
}

/** What an object may hold of a body: it is an error that has one, it is a body, or the inside of one. */
function bodiesIn(object: { readonly [key: string]: unknown }): object[] {
  const { error } = object;
  const inner = typeof error === "object" && error !== null ? [{ error }, error] : [];
  return [...inner, object, { error: object }];
}

function objectsIn(text: string): { readonly [key: string]: unknown }[] {
  const objects: { readonly [key: string]: unknown }[] = [];
  let start = text.indexOf("{");
  for (let tries = 0; start !== -1 && tries < maxObjects; tries++) {
    const object = readObject(text, start);
    if (object) objects.push(object);
    start = text.indexOf("{", start + 1);
  }
  return objects;
}

/** What stands behind the status in the first line. */
function message(text: string, status: string): string {
  const [line = ""] = text.split("\n");
  return line.slice(line.indexOf(status) + status.length).replace(/^[\s:,-]+/, "");
}
