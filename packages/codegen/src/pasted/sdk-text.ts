import { allIn } from "./inside.ts";
import { objectsIn } from "./objects.ts";
import type { Parsed, Parser, Parts } from "./parser.ts";

/** How the error texts of SDKs begin: `openai.NotFoundError: …`, `Error code: 404 - …`. */
const beginning =
  /^(?:Uncaught )?(?:Traceback \(|[\w.$]*(?:Error|Exception|Failure)\b|[A-Z]+ "?https?:)/;

/** Where they have the status. */
const statuses = [
  /\b(?:error code|status[_ ]?code|statusCode|status)["']?\s*(?:[:=]\s*)?([1-5]\d\d)\b/i,
  /^[^\n]*?(?:: |\s)([45]\d\d)\b/,
];

/**
 * Reads the logged error text of an SDK: the error class, usually a status, and often the body or its
 * contents, as JSON, as a Python dict or in Node's notation. Undefined if the text begins differently.
 */
export function readSdkText<Found extends Parsed>(
  text: string,
  { parse }: Parser<Found>,
): Parts | undefined {
  const trimmed = text.trim();
  if (!beginning.test(trimmed)) return;
  const [, told] = statuses.map((pattern) => pattern.exec(trimmed)).find((match) => match) ?? [];
  const status = told === undefined ? null : Number(told);
  const bodies = objectsIn(trimmed).flatMap(({ object }) => allIn(object).flatMap(bodiesIn));
  const body =
    bodies.find((one) => parse({ body: one }).known) ??
    bodies.find((one) => parse({ body: one }).code !== null) ??
    bodies.find((one) => parse({ body: one }).format !== "text");
  if (body) return { status, body };
  return status === null ? undefined : { status, body: message(trimmed, told ?? "") };
}

/** The possible bodies in an object: an error's body, the object itself, or the content of a body. */
function bodiesIn(object: object): object[] {
  const { error } = object as { readonly error?: unknown };
  const inner = typeof error === "object" && error !== null ? [{ error }, error] : [];
  return [...inner, object, { error: object }];
}

/** The text after the status in the first line. */
function message(text: string, status: string): string {
  const [line = ""] = text.split("\n");
  return line.slice(line.indexOf(status) + status.length).replace(/^[\s:,-]+/, "");
}
