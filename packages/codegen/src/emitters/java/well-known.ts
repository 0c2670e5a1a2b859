import { wellKnown as known } from "../bodies/well-known.ts";
import { call, constant, type Expression, literal } from "./literal.ts";

/** `WellKnown.java`: where bodies of no shape of the catalogue have their parts. */
export function wellKnown(): string {
  return `import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** Where bodies of no shape of the catalogue have their parts, the same for every catalogue. */
final class WellKnown {
  /** The members of an object that can hold its text, in order. */
${constant("static final List<String> TEXTS", call("List.of", ...known.texts.map(literal)))}
  /** Where the text of a gateway's upstream can stand. */
${places("UPSTREAMS", known.upstreams)}
  /** Where a code can stand. */
${places("CODES", known.codes)}
  /** Where a type can stand. */
${places("TYPES", known.types)}
  /** Where a type behind a namespace can stand. */
${places("QUALIFIED_TYPES", known.qualifiedTypes)}
  /** Where a param can stand. */
${places("PARAMS", known.params)}
  /** Where the HTTP status can stand. */
${places("STATUSES", known.statuses)}
  /** Where a number of seconds to wait can stand. */
${places("WAITS", known.waits)}
  /** A code or type to the HTTP status that it stands for. */
${map("Map<String, Integer> STATUS_OF", known.statusOf, String)}
  /** The type of a stream's event that reports a failure to where that holds the error. */
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
