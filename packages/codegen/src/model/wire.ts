import type { BuiltinShape, RequestIdFile, ShapeFile, WireFile } from "../formats/catalog-file.ts";
import type { Catalog, Shape } from "./catalog.ts";
import { shapes } from "./shapes.ts";

/** The bodies that are sent and read, and where the request id is, with defaults filled in. */
export function wireOf({ format, accepts = [], requestId }: WireFile): Catalog["wire"] {
  const sent = shapeOf(format);
  const read = accepts.map(shapeOf);
  const isListed = read.some(({ name }) => name === sent.name);
  return {
    format: sent,
    accepts: isListed ? read : [sent, ...read],
    requestId: requestIdOf(requestId),
  };
}

/** The fields of a shape, in a fixed order. */
export const shapeFields: readonly Exclude<keyof ShapeFile, "name" | "constants">[] = [
  "message",
  "code",
  "type",
  "param",
  "status",
  "docsUrl",
  "requestId",
  "details",
];

/** A shape, its fields in a fixed order. */
function shapeOf(shape: BuiltinShape | ShapeFile): Shape {
  if (typeof shape === "string") return shapes[shape];
  const { name, constants } = shape;
  const pointers = shapeFields.flatMap((field) =>
    shape[field] === undefined ? [] : [[field, shape[field]] as const],
  );
  return { name, ...Object.fromEntries(pointers), ...(constants && { constants }) };
}

/** Header names in lower case, because case does not matter. */
const requestIdOf = (
  { headers, ...rest }: RequestIdFile = { headers: ["x-request-id"] },
): Catalog["wire"]["requestId"] => ({
  headers: headers.map((name) => name.toLowerCase()),
  ...rest,
});
