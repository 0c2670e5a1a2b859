import { at, isObject } from "./property.ts";

/** How many errors are looked at; it ends loops too. */
const maxCauses = 8;

/** What was thrown and its causes, each the cause of the one before, as far as they are objects. */
export function causesOf(thrown: unknown): object[] {
  const errors: object[] = [];
  for (let error = thrown; isObject(error) && errors.length < maxCauses; error = at(error, "cause"))
    errors.push(error);
  return errors;
}
