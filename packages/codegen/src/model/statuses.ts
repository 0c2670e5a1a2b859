import type { StatusKey } from "./catalog.ts";

/** A status as the catalogue writes it: a number, or a class such as `5xx`. */
export const toStatusKey = (key: string | number): StatusKey =>
  /^\d+$/.test(String(key)) ? Number(key) : (key as StatusKey);

/** Whether a response can match both: the same status, or a status and its class. */
export function overlap(a: StatusKey, b: StatusKey): boolean {
  if (typeof a === typeof b) return a === b;
  return classOf(a) === classOf(b);
}

const classOf = (key: StatusKey): number =>
  typeof key === "number" ? Math.floor(key / 100) : Number(key[0]);
