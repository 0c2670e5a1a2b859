import type { BuiltinShape } from "../formats/catalog-file.ts";
import type { Shape } from "./catalog.ts";

/** The built-in body shapes. */
export const shapes: Readonly<Record<BuiltinShape, Shape>> = {
  openai: {
    name: "openai",
    message: "/error/message",
    code: "/error/code",
    type: "/error/type",
    param: "/error/param",
  },
  // RFC 9457; `code`, `param` and `details` are extension members (section 3.2).
  problem: {
    name: "problem",
    message: "/detail",
    code: "/code",
    type: "/type",
    param: "/param",
    details: "/details",
  },
  anthropic: { name: "anthropic", message: "/error/message", type: "/error/type" },
  flat: { name: "flat", message: "/message", code: "/code" },
};

/** The pointers that tell a shape from others (P14). `problem` has a param only where an error has one (R5). */
export function marksOf({ name, code, type, param }: Shape): (string | undefined)[] {
  if (code === undefined) return [type];
  return name === shapes.problem.name ? [code] : [code, param];
}
