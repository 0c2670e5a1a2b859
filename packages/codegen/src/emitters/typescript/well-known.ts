import { keysOf } from "../../model/pointer.ts";
import { wellKnown as known } from "../bodies/well-known.ts";
import { jsDoc, key, literal } from "./literal.ts";

/** `well-known.ts`: where bodies of no shape of the catalogue have their parts. */
export function wellKnown(): string {
  return [
    `${jsDoc("", "The steps that lead to a value in a body.")}export type Place = readonly string[];\n`,
    list("The members of an object that can hold its text, in order.", "texts", known.texts),
    places(
      "Where the text of a gateway's upstream can stand, in order.",
      "upstreams",
      known.upstreams,
    ),
    places("Where a code can stand, in order.", "codes", known.codes),
    places("Where a type can stand, in order.", "types", known.types),
    places("Where a type behind a namespace can stand.", "qualifiedTypes", known.qualifiedTypes),
    places("Where a param can stand, in order.", "params", known.params),
    places("Where the HTTP status can stand, in order.", "statuses", known.statuses),
    places("Where a number of seconds to wait can stand, in order.", "waits", known.waits),
    record(
      "A code or type to the HTTP status that it stands for.",
      "statusOf",
      "number",
      Object.entries(known.statusOf).map(([name, status]) => [name, `${status}`]),
    ),
    record(
      "The type of a stream's event that reports a failure to where that holds the error.",
      "failures",
      "Place",
      Object.entries(known.failures).map(([name, pointer]) => [name, place(pointer)]),
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
  type: string,
  entries: readonly (readonly [name: string, value: string])[],
): string {
  const members = entries.map(([member, value]) => `  ${key(member)}: ${value},\n`);
  return `${jsDoc("", doc)}export const ${name}: Readonly<Record<string, ${type}>> = {\n${members.join("")}};\n`;
}
