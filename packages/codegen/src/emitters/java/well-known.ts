import { wellKnown as known } from "../bodies/well-known.ts";
import { call, constant, type Expression, literal } from "./literal.ts";

/** `WellKnown.java`: the places to look in bodies that match no shape of the catalogue. */
export function wellKnown(): string {
  return `import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** The places to look in bodies that match no shape of the catalogue; the same for every catalogue. */
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
${map("Map<String, Integer> STATUS_OF", known.statusOf, String)}
  /** The place of the error in a stream event that reports a failure, by the type of the event. */
${map("Map<String, JsonPointer> FAILURES", known.failures, pointer)}
  private WellKnown() {}
}
`;
}

const places = (name: string, pointers: readonly string[]): string =>
  constant(`static final Places ${name}`, call("Places.of", ...pointers.map(literal)));

const pointer = (text: string): Expression => call("JsonPointer.compile", literal(text));

function map<Value>(
  declaration: string,
  values: Readonly<Record<string, Value>>,
  write: (value: Value) => Expression,
): string {
  const entries = Object.entries(values).map(([name, value]) =>
    call("Map.entry", literal(name), write(value)),
  );
  return constant(`static final ${declaration}`, call("Map.ofEntries", ...entries));
}
