import type { Catalog, Shape } from "../../model/catalog.ts";
import { shapeFields } from "../../model/wire.ts";
import { aroundId } from "../bodies/suffix.ts";
import { call, constant, type Expression, literal } from "./literal.ts";

/** `Settings.java`: what the runtime needs from the catalogue besides its tables. */
export function settings({ docs, wire, retry }: Catalog): string {
  const { accepts, requestId } = wire;
  const headers = requestId.headers.map(literal);
  const delays = [retry.initialDelayMs, retry.maxDelayMs, retry.maxRetryAfterMs].map(
    (ms) => `Duration.ofMillis(${ms}L)`,
  );
  return `import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the runtime needs from the catalogue besides its tables. */
final class Settings {
  /** The body shapes that clients read, in the order they are tried. */
${constant("static final List<Shape> ACCEPTS", call("List.of", ...accepts.map(reader)))}
  /** The address that every page of the catalogue is below. */
${constant("static final String DOCS", literal(docs))}
  /** The headers that can hold the request id, in lower case; services send the first one. */
${constant("static final List<String> REQUEST_ID_HEADERS", call("List.of", ...headers))}
  /** The text before and after the request id at the end of a message. */
${constant("static final RequestIds.@Nullable Suffix REQUEST_ID_SUFFIX", suffix(requestId.messageSuffix))}
  /** The default retry policy. */
${constant("static final RetryPolicy RETRY", call("new RetryPolicy", `${retry.attempts}`, ...delays))}
  private Settings() {}
}
`;
}

function reader(shape: Shape): Expression {
  const places = shapeFields.flatMap((field) => {
    const pointer = shape[field];
    return pointer === undefined ? [] : [[field, pointer] as const];
  });
  const constants = Object.entries(shape.constants ?? {}).map(
    ([pointer, value]) => [pointer, JSON.stringify(value)] as const,
  );
  const maps = constants.length > 0 ? [places, constants] : [places];
  return call("new Shape", literal(shape.name), ...maps.map(map));
}

const map = (entries: readonly (readonly [string, string])[]): Expression =>
  call("Map.ofEntries", ...entries.map((entry) => call("Map.entry", ...entry.map(literal))));

function suffix(template: string | undefined): Expression {
  const around = aroundId(template);
  return around ? call("new RequestIds.Suffix", ...around.map(literal)) : "null";
}
