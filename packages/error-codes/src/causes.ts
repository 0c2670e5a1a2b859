import { at, guarded, isObject } from "./property.ts";

/** The maximum number of errors to look at. It also ends cycles. */
const maxErrors = 64;

/**
 * The thrown value and the errors behind it, the outermost first: the last error of a retry wrapper, the
 * members of a group (`AggregateError`), both parts of a `SuppressedError`, and each error's cause.
 */
export function errorsIn(thrown: unknown): object[] {
  const errors = new Set<object>();
  const add = (error: unknown): void => {
    if (!isObject(error) || errors.has(error) || errors.size === maxErrors) return;
    errors.add(error);
    add(at(error, "lastError"));
    for (const member of membersOf(error)) add(member);
    if (at(error, "name") === "SuppressedError") {
      add(at(error, "error"));
      add(at(error, "suppressed"));
    }
    add(at(error, "cause"));
  };
  add(thrown);
  return [...errors];
}

/** The errors of a group, up to the limit. */
const membersOf = (error: object): readonly unknown[] => {
  const members = at(error, "errors");
  return guarded(() => (Array.isArray(members) ? members.slice(0, maxErrors) : [])) ?? [];
};
