import type { BuiltinShape, RequestIdFile, ShapeFile, WireFile } from "../formats/catalog-file.ts";
import type { Catalog, Shape } from "./catalog.ts";
import { shapes } from "./shapes.ts";

/** The bodies that are answered and understood, and where the id of a request is, defaults filled in. */
export const wireOf = ({ format, accepts = [format], requestId }: WireFile): Catalog["wire"] => ({
  format: shapeOf(format),
  accepts: accepts.map(shapeOf),
  requestId: requestIdOf(requestId),
});

/** A shape, its fields in one order whatever the author's. */
function shapeOf(shape: BuiltinShape | ShapeFile): Shape {
  if (typeof shape === "string") return shapes[shape];
  const { name, message, code, type, param } = shape;
  return {
    name,
    message,
    code,
    ...(type !== undefined && { type }),
    ...(param !== undefined && { param }),
  };
}

/** Header names match in any case, so they are written in one. */
const requestIdOf = (
  { headers, ...rest }: RequestIdFile = { headers: ["x-request-id"] },
): Catalog["wire"]["requestId"] => ({
  headers: headers.map((name) => name.toLowerCase()),
  ...rest,
});
