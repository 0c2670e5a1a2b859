import { wellKnown as known } from "../bodies/well-known.ts";
import { call, constant, type Expression, literal } from "./literal.ts";

/** `WellKnown.java`: the places to look in bodies that match no shape of the catalogue, and phrases. */
export function wellKnown(): string {
  return `import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/**
 * The places to look in bodies that match no shape of the catalogue, and the phrases of statuses; the
 * same for every catalogue.
 */
final class WellKnown {
  /** The members of an object that can hold its text, in order. */
${constant("static final List<String> TEXTS", call("List.of", ...known.texts.map(literal)))}
  /** The places for the text of a gateway's upstream. */
${places("UPSTREAMS", known.upstreams)}
  /** The places for a code. */
${places("CODES", known.codes)}
  /** The places for a type. */
${places("TYPES", known.types)}
  /** The places for a type with a namespace. */
${places("QUALIFIED_TYPES", known.qualifiedTypes)}
  /** The places for a param. */
${places("PARAMS", known.params)}
  /** The places for the HTTP status. */
${places("STATUSES", known.statuses)}
  /** The places for the number of seconds to wait. */
${places("WAITS", known.waits)}
  /** The HTTP status that a code or type implies. */
${map(
  "Map<String, Integer> STATUS_OF",
  Object.entries(known.statusOf).map(([name, status]) => [literal(name), `${status}`]),
)}
  /** The place of the error in a stream event that reports a failure, by the type of the event. */
${map(
  "Map<String, JsonPointer> FAILURES",
  Object.entries(known.failures).map(([name, place]) => [literal(name), pointer(place)]),
)}
  /** The registered phrase of each error status, and of the classes 4 and 5. */
${map(
  "Map<Integer, String> PHRASES",
  known.phrases.map(([status, phrase]) => [`${status}`, literal(phrase)]),
)}
  private WellKnown() {}
}
`;
}

const places = (name: string, pointers: readonly string[]): string =>
  constant(`static final Places ${name}`, call("Places.of", ...pointers.map(literal)));

const pointer = (text: string): Expression => call("JsonPointer.compile", literal(text));

const map = (
  declaration: string,
  entries: readonly (readonly [key: Expression, value: Expression])[],
): string =>
  constant(
    `static final ${declaration}`,
    call("Map.ofEntries", ...entries.map((entry) => call("Map.entry", ...entry))),
  );
