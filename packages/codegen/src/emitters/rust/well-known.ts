import { keysOf } from "../../model/pointer.ts";
import { wellKnown as known } from "../bodies/well-known.ts";
import { doc } from "./docs.ts";
import { line, list, literal } from "./literal.ts";

/** `well_known.rs`: the places to look in bodies that match no shape of the catalogue, and phrases. */
export function wellKnown(): string {
  return [
    `${doc("", "The keys that lead to a value in a body.")}pub(crate) type Place = &'static [&'static str];\n`,
    texts("The members of an object that can hold its text, in order.", "TEXTS", known.texts),
    places(
      "The places for the text of a gateway's upstream, in order.",
      "UPSTREAMS",
      known.upstreams,
    ),
    places("The places for a code, in order.", "CODES", known.codes),
    places("The places for a type, in order.", "TYPES", known.types),
    places("The places for a type with a namespace.", "QUALIFIED_TYPES", known.qualifiedTypes),
    places("The places for a param, in order.", "PARAMS", known.params),
    places("The places for the HTTP status, in order.", "STATUSES", known.statuses),
    places("The places for the number of seconds to wait, in order.", "WAITS", known.waits),
    rareKeys([...known.upstreams, ...known.waits, "/error/details"]),
    choice(
      "The HTTP status that a code or type implies.",
      "status_of(name: &str) -> Option<u16>",
      "name",
      Object.entries(known.statusOf).map(([name, status]) => [literal(name), `${status}`]),
    ),
    choice(
      "The place of the error in a stream event that reports a failure, by the type of the event.",
      "failure_of(kind: &str) -> Option<Place>",
      "kind",
      Object.entries(known.failures).map(([kind, pointer]) => [literal(kind), place(pointer)]),
    ),
    choice(
      "The registered phrase of an error status, or of the class 4 or 5.",
      "phrase_of(status: u16) -> Option<&'static str>",
      "status",
      known.phrases.map(([status, phrase]) => [`${status}`, literal(phrase)]),
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

/** A function that knows the second key of each place, or its only one. */
function rareKeys(pointers: readonly string[]): string {
  const keys = pointers.map((pointer) => keysOf(pointer).slice(0, 2).at(-1) ?? "");
  const literals = [...new Set(keys)].sort().map(literal);
  return `${doc("", "Whether a key is the second one, or the only one, of a place for an upstream's text or a wait.")}pub(crate) fn is_rare(key: &str) -> bool {
    matches!(key, ${literals.join(" | ")})
}
`;
}

/** A function that returns a value for some others. */
function choice(
  about: string,
  signature: string,
  parameter: string,
  entries: readonly (readonly [given: string, value: string])[],
): string {
  const arms = entries.map(([given, value]) => `        ${given} => Some(${value}),\n`);
  return `${doc("", about)}pub(crate) fn ${signature} {
    match ${parameter} {
${arms.join("")}        _ => None,
    }
}
`;
}
