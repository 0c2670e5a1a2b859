import type { ShapeData } from "../../formats/catalog-data.ts";
import { marksOf } from "../../model/shapes.ts";
import { bodiesFor, type Placed, pointersOf, print, type SampleBody } from "./sample-bodies.ts";

type Field = "message" | "code" | "type" | "param";

const fields: readonly Field[] = ["code", "message", "type", "param"];

/** The fields that do not matter to which shape fits. */
const others = ["status", "docsUrl", "requestId", "details"] as const satisfies (keyof ShapeData)[];

/** The places of fields that the old shape has and the new one does not have there. */
const movedIn = (old: ShapeData, now: ShapeData | undefined): (typeof others)[number][] =>
  others.filter((field) => old[field] !== undefined && old[field] !== now?.[field]);

/** What clients read from a body. */
type Reading = { readonly shape: ShapeData } & Readonly<Record<Field, string | undefined>>;

/**
 * A sentence about a body that clients now read differently; undefined if there is none. A body counts
 * if it fits its shape closely, or if it has no fields outside that shape: a body that fits loosely and
 * has all of another shape as well is better read as that.
 *
 * The search is complete. For any such body, one shape was chosen before, and one or none is now. If you
 * remove the fields that neither of the two reads, both are still chosen, because the others fit even
 * less. So it is enough to try, for each such pair, every combination of the kinds of values in its places.
 *
 * @param isMeant Which shapes the body may have had before.
 */
export function findReread(
  before: readonly ShapeData[],
  after: readonly ShapeData[],
  isMeant: (shape: ShapeData) => boolean,
): string | undefined {
  const shapes = [...before, ...after];
  let best: { readonly rank: number; readonly fact: string } | undefined;
  for (const old of before.filter(isMeant))
    for (const now of [...after, undefined])
      for (const body of bodiesFor(now ? [old, now] : [old], shapes)) {
        const was = read(before, body);
        if (was?.shape !== old || !(fitsClosely(old, body) || isWithin(body, old))) continue;
        const is = read(after, body);
        if (is?.shape !== now) continue;
        const rank = rankOf(was, is, body);
        if (rank > (best?.rank ?? 0)) best = { rank, fact: sentenceOf(was, is, body) };
      }
  return best?.fact;
}

/** How well a body shows a difference; 0 if there is none. A changed code matters most. */
function rankOf(was: Reading, is: Reading | undefined, body: SampleBody): number {
  const isField = fields.some((field) => was[field] !== is?.[field]);
  const isMoved = movedIn(was.shape, is?.shape).length > 0;
  if (!isField && !isMoved && was.shape.name === is?.shape.name) return 0;
  const weight = was.code !== is?.code ? 300 : isField ? 200 : isMoved ? 150 : 100;
  const texts = [...body.values.values()].filter((value) => typeof value === "string");
  return weight + (isWithin(body, was.shape) ? 50 : 0) + texts.length;
}

/** P13 to P24 of the contract: the first shape that fits closely, else the first that fits loosely. */
function read(shapes: readonly ShapeData[], body: SampleBody): Reading | undefined {
  let loose: ShapeData | undefined;
  for (const shape of shapes) {
    if (fitsClosely(shape, body)) return readingOf(shape, body);
    if (!isPossible(shape, body)) continue;
    if (hasMessage(shape, body) || isCoded(shape, body)) loose ??= shape;
  }
  return loose && readingOf(loose, body);
}

const isCoded = ({ code, type }: ShapeData, body: SampleBody): boolean =>
  (code === undefined ? word(body.at(type)) : codeIn(body.at(code))) !== undefined;

/** A shape without a place for a message is known by its code. */
const hasMessage = (shape: ShapeData, body: SampleBody): boolean =>
  shape.message === undefined ? isCoded(shape, body) : typeof body.at(shape.message) === "string";

/** P85. */
const isPossible = ({ constants = {} }: ShapeData, body: SampleBody): boolean =>
  Object.entries(constants).every(([place, constant]) => {
    const found = body.at(place);
    return found === undefined || found === constant;
  });

function fitsClosely(shape: ShapeData, body: SampleBody): boolean {
  const isMarked = marksOf(shape).some((mark) => body.at(mark) !== undefined);
  return isPossible(shape, body) && hasMessage(shape, body) && isMarked;
}

/** Whether a body has values only in places of a shape. */
const isWithin = (body: SampleBody, shape: ShapeData): boolean => {
  const places = pointersOf(shape);
  return [...body.values].every(([place, value]) => value === undefined || places.includes(place));
};

function readingOf(shape: ShapeData, body: SampleBody): Reading {
  const message = body.at(shape.message);
  return {
    shape,
    message: typeof message === "string" ? message : "",
    code: codeIn(body.at(shape.code)),
    type: word(body.at(shape.type)),
    param: word(body.at(shape.param)),
  };
}

const word = (value: Placed): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const codeIn = (value: Placed): string | undefined =>
  typeof value === "number" ? String(value) : word(value);

function sentenceOf(was: Reading, is: Reading | undefined, body: SampleBody): string {
  const sent = `The body ${print(body)} was read as ${was.shape.name}`;
  if (!is) return `${sent}, and now no format fits it.`;
  const differing = fields.filter((field) => was[field] !== is[field]);
  const partsOf = (reading: Reading): string => {
    const parts = differing.map((field) =>
      reading[field] === undefined
        ? `no ${field}`
        : `the ${field} ${JSON.stringify(reading[field])}`,
    );
    return parts.length === 0 ? "" : ` with ${parts.join(", ")}`;
  };
  const moved = movedIn(was.shape, is.shape).map(
    (field) => ` The field ${field} is no longer read at ${was.shape[field]}.`,
  );
  return `${sent}${partsOf(was)}, and is now read as ${is.shape.name}${partsOf(is)}.${moved.join("")}`;
}
