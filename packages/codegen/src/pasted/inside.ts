import { isDistinct, isListed } from "./code-of.ts";
import { json } from "./json.ts";
import type { Parsed, Parser } from "./parser.ts";

/** Nobody logs an error deeper. */
const maxDepth = 8;

/** What nests deeper, no client reads. */
const maxNesting = 64;

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
  const [first] = listedIn(found, parser);
  if (first) return first;
  const told = found.find(
    ({ status }) => status !== null && parser.parse({ status }).docsUrl !== null,
  );
  return told && parser.understood({ ...told, code: null, message: "" });
}

/** Reads all errors that an object has somewhere inside with a code of the catalogue, the outermost first. */
export const readsInside = <Found extends Parsed>(
  whole: object,
  parser: Parser<Found>,
): Found[] => [...listedIn(innersOf({ object: whole, status: null, requestId: null }), parser)];

function* listedIn<Found extends Parsed>(
  found: readonly Inner[],
  parser: Parser<Found>,
): Generator<Found> {
  for (const inner of found) {
    const error = parser.parse({ status: inner.status, body: inner.object });
    if (error.code === null || !isListed(error, parser)) continue;
    if (isCodeOf(inner.object, error.code))
      yield { ...error, requestId: error.requestId ?? inner.requestId };
  }
}

/** Whether what clients read as the code of an object is not a word that describes anything, such as its type. */
export const isCodeOf = (object: object, code: string): boolean =>
  "code" in object || isDistinct(code);

/** An object and those in it, the outermost first. */
export const allIn = (whole: object): object[] =>
  innersOf({ object: whole, status: null, requestId: null }).map(({ object }) => object);

/** The objects in another one, also those in JSON in its texts, the outermost first. */
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
      for (const [name, value] of Object.entries(object)) {
        const inner = typeof value === "string" ? json(value) : value;
        if (typeof inner === "object" && inner !== null && name !== "__proto__")
          inside.push({ object: inner, ...own });
      }
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

/** The first of these ids in an object or in what is inside it. */
export const requestIdInside = (object: object): string | undefined =>
  allIn(object).flatMap((one) => requestIdIn(one) ?? [])[0];
