import type { Sending } from "./sending.ts";

/** The JSON types of the codes as they are sent. */
export function codeTypes({ codes }: Pick<Sending, "codes">): readonly ("string" | "integer")[] {
  const types = codes.map(({ value }) => (typeof value === "number" ? "integer" : "string"));
  return types.length > 0 ? [...new Set(types)] : ["string"];
}
