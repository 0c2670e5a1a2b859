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
  // RFC 9457; `code` is an extension member (section 3.2).
  problem: { name: "problem", message: "/detail", code: "/code", type: "/type" },
  anthropic: { name: "anthropic", message: "/error/message", type: "/error/type" },
  flat: { name: "flat", message: "/message", code: "/code" },
};
