import { keysOf } from "../../model/pointer.ts";
import { wellKnown as known } from "../bodies/well-known.ts";
import { doc } from "./docs.ts";
import { line, list, literal } from "./literal.ts";

/** `well_known.rs`: where bodies of no shape of the catalogue have their parts. */
export function wellKnown(): string {
  return [
    `${doc("", "The keys that lead to a value in a body.")}pub(crate) type Place = &'static [&'static str];\n`,
    texts("The members of an object that can hold its text, in order.", "TEXTS", known.texts),
    places(
      "Where the text of a gateway's upstream can stand, in order.",
      "UPSTREAMS",
      known.upstreams,
    ),
    places("Where a code can stand, in order.", "CODES", known.codes),
    places("Where a type can stand, in order.", "TYPES", known.types),
    places("Where a type behind a namespace can stand.", "QUALIFIED_TYPES", known.qualifiedTypes),
    places("Where a param can stand, in order.", "PARAMS", known.params),
    places("Where the HTTP status can stand, in order.", "STATUSES", known.statuses),
    places("Where a number of seconds to wait can stand, in order.", "WAITS", known.waits),
    choice(
      "The HTTP status that a code or a type stands for.",
      "status_of(name: &str) -> Option<u16>",
      "name",
      Object.entries(known.statusOf).map(([name, status]) => [name, `${status}`]),
    ),
    choice(
      "Where an event of a stream whose type reports a failure holds the error.",
      "failure_of(kind: &str) -> Option<Place>",
      "kind",
      Object.entries(known.failures).map(([kind, pointer]) => [kind, place(pointer)]),
    ),
  ].join("\n");
}

const texts = (about: string, name: string, items: readonly string[]): string =>
  constant(about, name, "&str", items.map(literal));

const places = (about: string, name: string, pointers: readonly string[]): string =>
  constant(about, name, "Place", pointers.map(place));

const constant = (about: string, name: string, type: string, items: readonly string[]): string =>
  doc("", about) + line("", `pub(crate) const ${name}: &[${type}] =`, list("", items), ";");

const place = (pointer: string): string => list("", keysOf(pointer).map(literal));

/** A function that has a value for some texts. */
function choice(
  about: string,
  signature: string,
  parameter: string,
  entries: readonly (readonly [text: string, value: string])[],
): string {
  const arms = entries.map(([text, value]) => `        ${literal(text)} => Some(${value}),\n`);
  return `${doc("", about)}pub(crate) fn ${signature} {
    match ${parameter} {
${arms.join("")}        _ => None,
    }
}
`;
}
