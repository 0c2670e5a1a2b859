import { keysOf } from "../../model/pointer.ts";
import { wellKnown as known } from "../bodies/well-known.ts";
import { fields, literal } from "./literal.ts";

/** `well_known_gen.go`: the places to look in bodies that match no shape of the catalogue, and phrases. */
export function wellKnown(): string {
  const named = Object.entries(known.statusOf).map(([name, status]) => [
    literal(name),
    `${status}`,
  ]);
  const failures = Object.entries(known.failures).map(([name, place]) => [
    literal(name),
    `{${keys(place)}}`,
  ]);
  const phrases = known.phrases.map(([status, phrase]) => [status, literal(phrase)]);
  return [
    `// textMembers are the members of an object that can hold its text, in order.
var textMembers = []string{
${known.texts.map((name) => `\t${literal(name)},\n`).join("")}}
`,
    places(
      "upstreamPlaces are the places for the text of a gateway's upstream, in order.",
      known.upstreams,
    ),
    places("codePlaces are the places for a code, in order.", known.codes),
    places("typePlaces are the places for a type, in order.", known.types),
    places("qualifiedTypePlaces are the places for a type with a namespace.", known.qualifiedTypes),
    places("paramPlaces are the places for a param, in order.", known.params),
    places("statusPlaces are the places for the HTTP status, in order.", known.statuses),
    places("waitPlaces are the places for the number of seconds to wait, in order.", known.waits),
    `// statusOf has the HTTP status that a code or type implies.
var statusOf = map[string]int{
${fields("\t", Object.fromEntries(named))}}
`,
    `// failurePlaces has the place of the error in a stream event that reports a failure, by the type of the event.
var failurePlaces = map[string]pointer{
${fields("\t", Object.fromEntries(failures))}}
`,
    `// phrases has the registered phrase of each error status, and of the classes 4 and 5.
var phrases = map[int]string{
${fields("\t", Object.fromEntries(phrases))}}
`,
  ].join("\n");
}

/** A list of places, named by the first word of its comment. */
const places = (comment: string, pointers: readonly string[]): string =>
  `// ${comment}
var ${comment.split(" ", 1)} = []pointer{
${pointers.map((place) => `\t{${keys(place)}},\n`).join("")}}
`;

const keys = (place: string): string => keysOf(place).map(literal).join(", ");
