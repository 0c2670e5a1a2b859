import { isDistinct, isMeant } from "./bare-code.ts";
import type { Parsed, Parser } from "./parser.ts";

/** Nobody logs an error deeper. */
const maxDepth = 8;

/** What nests deeper, or is longer in UTF-16 units, no client reads. */
const maxNesting = 64;
const maxLength = 200_000;

/** An object in another one, with the status and the request id that are beside or around it. */
interface Inner {
  readonly object: object;
  readonly status: number | null;
  readonly requestId: string | null;
}

/**
 * Reads an error that an object has somewhere inside, where no client looks for it, such as the response that a program
 * logged: the outermost object with a code of the catalogue, or else with a status of it.
 */
export function readInside<Found extends Parsed>(
  whole: object,
  parser: Parser<Found>,
): Found | undefined {
  const found = innersOf({ object: whole, status: null, requestId: null });
  for (const inner of found) {
    const { code, message, status, requestId } = parser.parse({
      status: inner.status,
      body: inner.object,
    });
    if (code === null || !isMeant(code, parser)) continue;
    if (!("code" in inner.object) && !isDistinct(code)) continue;
    return parser.understood({ code, status, message, requestId: requestId ?? inner.requestId });
  }
  const told = found.find(
    ({ status }) => status !== null && parser.parse({ status }).docsUrl !== null,
  );
  return told && parser.understood({ ...told, code: null, message: "" });
}

/** The objects in another one, the outermost first. */
function innersOf(whole: Inner): Inner[] {
  const found: Inner[] = [];
  let level = [whole];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxNesting) return [];
    const inside: Inner[] = [];
    for (const { object, ...around } of level) {
      const own = {
        status: statusIn(object) ?? around.status,
        requestId: requestIdIn(object) ?? around.requestId,
      };
      if (!Array.isArray(object) && depth < maxDepth) found.push({ object, ...own });
      for (const [name, value] of Object.entries(object))
        if (typeof value === "object" && value !== null && name !== "__proto__")
          inside.push({ object: value, ...own });
    }
    level = inside;
  }
  return found;
}

function statusIn(object: object): number | undefined {
  const { status, statusCode, status_code } = object as Record<string, unknown>;
  return [status, statusCode, status_code].find(
    (one): one is number => Number.isInteger(one) && Number(one) >= 400 && Number(one) <= 599,
  );
}

/** The id of a request, under the names that loggers give it: `reqId` is pino's. */
export function requestIdIn(object: object): string | undefined {
  const { requestId, request_id, reqId } = object as Record<string, unknown>;
  return [requestId, request_id, reqId].find((id): id is string => typeof id === "string");
}

/** The object that a text is in JSON. */
export function json(text: string): object | undefined {
  if (text.length > maxLength || !/^\s*\{/.test(text)) return;
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}
