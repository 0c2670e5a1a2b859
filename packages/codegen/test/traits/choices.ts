import fc from "fast-check";
import { bodies } from "./bodies.ts";
import type { Choice, CodeChoice } from "./catalogue.ts";
import { keyStyles, type PartName, parts } from "./parts.ts";
import { valueCount } from "./values.ts";

const names = Object.keys(parts) as PartName[];

/** Any choice of traits for a catalogue of up to so many codes. */
export const choices = (size: number): fc.Arbitrary<Choice> =>
  fc.record({
    body: fc.nat(bodies.length - 1),
    values: fc.constantFrom("texts", "numbers", "mixed"),
    codes: codes(size),
    retired: fc.nat(3),
    html: fc.boolean(),
    crlf: fc.boolean(),
  });

/** Codes without two of the same value. */
const codes = (size: number): fc.Arbitrary<CodeChoice[]> =>
  fc.uniqueArray(code(size), {
    maxLength: size,
    selector: ({ value }) => value ?? {},
  });

const code = (size: number): fc.Arbitrary<CodeChoice> =>
  fc.record(
    {
      value: fc.nat(Math.max(size, valueCount)),
      style: fc.nat(keyStyles.length - 1),
      parts: fc.record(
        Object.fromEntries(names.map((name) => [name, fc.nat(parts[name].length - 1)])),
        { requiredKeys: [] },
      ),
      isTranslated: fc.boolean(),
    },
    { requiredKeys: ["style", "parts", "isTranslated"] },
  );

/** All traits of codes at once, in so many codes that each way to fill in each field is there. */
export const everything: Choice = {
  body: 0,
  values: "mixed",
  codes: Array.from({ length: valueCount }, (_, index) => ({
    value: index,
    style: index,
    // The lengths of the lists differ, and so do the fields that are left out.
    parts: Object.fromEntries(
      names
        .filter((_, place) => (index + place) % 3 > 0 || index % names.length === place)
        .map((name, place) => [name, index + place]),
    ),
    isTranslated: index % 2 === 0,
  })),
  retired: 3,
  html: false,
  crlf: false,
};
