import { readObject, type Value } from "./literal.ts";

/** An object in a text, and where. */
export interface Printed {
  readonly object: { readonly [key: string]: Value };
  readonly start: number;
  readonly end: number;
}

/** How many brackets may open no object. */
const maxFailures = 16;

/** The objects that a text has between other text, as JSON, as a Python dict or in Node's notation. */
export function objectsIn(text: string): Printed[] {
  const found: Printed[] = [];
  let failures = 0;
  let start = text.indexOf("{");
  while (start !== -1 && failures < maxFailures) {
    const read = readObject(text, start);
    if (read) found.push({ ...read, start });
    else failures++;
    start = text.indexOf("{", read?.end ?? start + 1);
  }
  return found;
}
