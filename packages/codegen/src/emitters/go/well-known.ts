import { keysOf } from "../../model/pointer.ts";
import { wellKnown as known } from "../bodies/well-known.ts";
import { fields, literal } from "./literal.ts";

/** `well_known_gen.go`: where bodies of no shape of the catalogue have their parts. */
export function wellKnown(): string {
  const named = Object.entries(known.statusOf).map(([name, status]) => [
    literal(name),
    `${status}`,
  ]);
  const failures = Object.entries(known.failures).map(([name, place]) => [
    literal(name),
    `{${keys(place)}}`,
  ]);
  return [
    `// textMembers are the members of an object that can hold its text, in order.
var textMembers = []string{
${known.texts.map((name) => `\t${literal(name)},\n`).join("")}}
`,
    places(
      "upstreamPlaces are where the text of a gateway's upstream can stand, in order.",
      known.upstreams,
    ),
    places("codePlaces are where a code can stand, in order.", known.codes),
    places("typePlaces are where a type can stand, in order.", known.types),
    places(
      "qualifiedTypePlaces are where a type behind a namespace can stand.",
      known.qualifiedTypes,
    ),
    places("paramPlaces are where a param can stand, in order.", known.params),
    places("statusPlaces are where the HTTP status can stand, in order.", known.statuses),
    places("waitPlaces are where a number of seconds to wait can stand, in order.", known.waits),
    `// statusOf has the HTTP status that a code or type stands for.
var statusOf = map[string]int{
${fields("\t", Object.fromEntries(named))}}
`,
    `// failurePlaces has, by the type of a stream's event that reports a failure, where that holds the error.
var failurePlaces = map[string]pointer{
${fields("\t", Object.fromEntries(failures))}}
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
