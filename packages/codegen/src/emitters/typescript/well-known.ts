import { keysOf } from "../../model/pointer.ts";
import { wellKnown as known } from "../bodies/well-known.ts";
import { jsDoc, key, literal } from "./literal.ts";

/** `well-known.ts`: the places to look in bodies that match no shape of the catalogue, and phrases. */
export function wellKnown(): string {
  return [
    `${jsDoc("", "The keys that lead to a value in a body.")}export type Place = readonly string[];\n`,
    list("The members of an object that can hold its text, in order.", "texts", known.texts),
    places(
      "The places for the text of a gateway's upstream, in order.",
      "upstreams",
      known.upstreams,
    ),
    places("The places for a code, in order.", "codes", known.codes),
    places("The places for a type, in order.", "types", known.types),
    places("The places for a type with a namespace.", "qualifiedTypes", known.qualifiedTypes),
    places("The places for a param, in order.", "params", known.params),
    places("The places for the HTTP status, in order.", "statuses", known.statuses),
    places("The places for the number of seconds to wait, in order.", "waits", known.waits),
    record(
      "The HTTP status that a code or type implies.",
      "statusOf",
      "string, number",
      Object.entries(known.statusOf).map(([name, status]) => [key(name), `${status}`]),
    ),
    record(
      "The place of the error in a stream event that reports a failure, by the type of the event.",
      "failures",
      "string, Place",
      Object.entries(known.failures).map(([name, pointer]) => [key(name), place(pointer)]),
    ),
    record(
      "The registered phrase of each error status, and of the classes 4 and 5.",
      "phrases",
      "number, string",
      known.phrases.map(([status, phrase]) => [`${status}`, literal(phrase)]),
    ),
  ].join("\n");
}

const list = (doc: string, name: string, texts: readonly string[]): string =>
  `${jsDoc("", doc)}export const ${name}: readonly string[] = [${texts.map(literal).join(", ")}];\n`;

const places = (doc: string, name: string, pointers: readonly string[]): string => {
  const all = pointers.map(place);
  // The formatter gives each list a line if all of several have several elements.
  const isTable = all.length > 1 && pointers.every((pointer) => keysOf(pointer).length > 1);
  const listed = isTable ? `\n${all.map((one) => `  ${one},\n`).join("")}` : all.join(", ");
  return `${jsDoc("", doc)}export const ${name}: readonly Place[] = [${listed}];\n`;
};

const place = (pointer: string): string => `[${keysOf(pointer).map(literal).join(", ")}]`;

function record(
  doc: string,
  name: string,
  types: string,
  entries: readonly (readonly [key: string, value: string])[],
): string {
  const members = entries.map(([member, value]) => `  ${member}: ${value},\n`);
  return `${jsDoc("", doc)}export const ${name}: Readonly<Record<${types}>> = {\n${members.join("")}};\n`;
}
