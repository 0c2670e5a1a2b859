import type { Value } from "../formats/catalog-file.ts";
import type { LockedCode, LockedRetired } from "../formats/lock-file.ts";

type Locked = Pick<LockedCode, "value" | "aliases"> & Pick<LockedRetired, "meaning">;

/** What to write into `retired` for a released code, in one line. */
export function retiredEntry(
  code: string,
  { value, aliases, meaning }: Locked,
  reason?: string,
): string {
  const known = { value, aliases, meaning, reason };
  const fields = Object.entries(known).flatMap(([name, said]) =>
    said === undefined ? [] : [`${name}: ${written(said)}`],
  );
  if (reason === undefined) fields.push("reason: …");
  return `${code}: { ${fields.join(", ")} }`;
}

/** A value, or a list of values, in YAML. */
export const written = (value: Value | readonly Value[]): string =>
  typeof value === "object"
    ? `[${value.map((item) => JSON.stringify(item)).join(", ")}]`
    : JSON.stringify(value);
