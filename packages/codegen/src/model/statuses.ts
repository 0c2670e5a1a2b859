import type { StatusKey } from "./catalog.ts";

/** A status as the catalogue writes it: a number, or a class such as `5xx`. */
export const toStatusKey = (key: string | number): StatusKey =>
  /^\d+$/.test(String(key)) ? Number(key) : (key as StatusKey);

/** The status itself, or the first one of the class: 500 for `5xx`. */
export const firstNumber = (key: StatusKey): number =>
  typeof key === "number" ? key : Number(`${key[0]}00`);

/** The first of a code's statuses that is not a class, else its first class. */
export const mainStatus = (statuses: readonly StatusKey[]): StatusKey | undefined =>
  statuses.find((key) => typeof key === "number") ?? statuses[0];

/** The status that a code is sent with if the service passes none (R16). */
export const defaultStatus = (statuses: readonly StatusKey[]): number =>
  firstNumber(mainStatus(statuses) ?? 500);

/** Whether a status that a code lists is this one, or belongs to this class. */
export const covers = (entry: StatusKey, listed: StatusKey): boolean =>
  entry === listed || entry === `${String(listed)[0]}xx`;
