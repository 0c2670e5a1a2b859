import type { Catalog, Code, Status, StatusKey } from "../../model/catalog.ts";
import { covers, firstNumber } from "../../model/statuses.ts";
import { type Body, bodies, exampleOf, typeOf, unknownExampleOf } from "../bodies/body.ts";
import type { Refer } from "./names.ts";

/** The name of the example of a code's body; only problem details say the status. No identifier has a `_`. */
const exampleName = (code: Code, status: number, body: Body): string =>
  code.identifier + (body.name === "ProblemDetails" ? `Problem_${status}` : "");

/** The status that a code's example in a response shows: the response's own, or the code's in its class. */
function shownStatus(code: Code, response: StatusKey): number {
  if (typeof response === "number") return response;
  const own = code.statuses.find((status) => covers(response, status));
  return typeof own === "number" ? own : firstNumber(response);
}

/** Every example that a response refers to, code by code. */
export function examples(catalog: Catalog): Record<string, object> {
  const all: Record<string, object> = {};
  const wire = bodies(catalog);
  const responses = catalog.statuses.map((status) => ({
    status: status.status,
    codes: new Set(exampleCodes(status)),
  }));
  for (const code of catalog.codes)
    for (const { status, codes } of responses)
      for (const body of codes.has(code) ? wire : []) {
        const shown = shownStatus(code, status);
        all[exampleName(code, shown, body)] ??= {
          summary: code.meaning,
          value: exampleOf(body, code, shown, typeOf(catalog, code, shown)),
        };
      }
  return all;
}

/** How far a status is from being the main one of a code: 0 is its own, first one. */
function distance({ statuses }: Code, response: StatusKey): number {
  const index = statuses.findIndex((status) => covers(response, status));
  return 2 * index + (statuses[index] === response ? 0 : 1);
}

const shown = new WeakMap<Status, readonly Code[]>();

/** The codes of a status. Documentation and mocks show the first, so it is one whose main status this is. */
export function shownCodes(status: Status): readonly Code[] {
  const known = shown.get(status);
  if (known) return known;
  const codes = status.codes
    .map((code) => ({ code, far: distance(code, status.status) }))
    .sort((a, b) => a.far - b.far)
    .map(({ code }) => code);
  shown.set(status, codes);
  return codes;
}

/** How many codes of a response have an example and are in its description: as many as a person reads. */
export const maxShown = 50;

const exampleCodes = (status: Status): readonly Code[] => shownCodes(status).slice(0, maxShown);

/** A status's examples in one format: its codes, or if it has none, the body that comes without a code. */
export function examplesOf(status: Status, body: Body, refer: Refer): Record<string, object> {
  const codes = exampleCodes(status).map((code) => exampleOfCode(code, status, body, refer));
  return Object.fromEntries(codes.length > 0 ? codes : [exampleWithoutCode(status, body)]);
}

/**
 * The examples of the response that stands for all: the first of the last and of the first status. It mostly
 * stands for the last ones, which descriptions leave to it.
 */
export function examplesOfAny(
  { statuses }: Catalog,
  body: Body,
  refer: Refer,
): Record<string, object> {
  const withCodes = statuses.filter(({ codes }) => codes.length > 0);
  const shown = withCodes.length > 0 ? withCodes : statuses;
  const ends = [shown.at(-1), shown.at(0)].flatMap((status) =>
    status ? Object.entries(examplesOf(status, body, refer)).slice(0, 1) : [],
  );
  return Object.fromEntries(ends);
}

type Entry = readonly [name: string, example: object];

function exampleOfCode(code: Code, { status }: Status, body: Body, refer: Refer): Entry {
  return [code.identifier, refer("examples", exampleName(code, shownStatus(code, status), body))];
}

function exampleWithoutCode(status: Status, body: Body): Entry {
  return [status.identifier, { summary: status.meaning, value: unknownExampleOf(body, status) }];
}
