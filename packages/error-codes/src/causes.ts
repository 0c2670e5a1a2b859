import { at, guarded, isObject } from "./property.ts";

/** The maximum number of errors to look at. It also ends cycles. */
export const maxErrors = 64;

/** The thrown value and the errors behind it, the outermost first. */
export function errorsIn(thrown: unknown): object[] {
  const errors = new Set<object>();
  const add = (error: unknown): void => {
    if (!isObject(error) || errors.has(error) || errors.size === maxErrors) return;
    errors.add(error);
    for (const inner of behind(error)) add(inner);
  };
  add(thrown);
  return [...errors];
}

/**
 * The errors directly behind an error: the last error of a retry wrapper, else the members of a group
 * (`AggregateError`) or both parts of a `SuppressedError`, then its cause.
 */
export function behind(error: object): readonly unknown[] {
  const last = at(error, "lastError");
  return [...(isObject(last) ? [last] : membersOf(error)), at(error, "cause")];
}

/** The errors of a group, up to the limit. */
function membersOf(error: object): readonly unknown[] {
  if (at(error, "name") === "SuppressedError") return [at(error, "error"), at(error, "suppressed")];
  const members = at(error, "errors");
  return guarded(() => (Array.isArray(members) ? members.slice(0, maxErrors) : [])) ?? [];
}
