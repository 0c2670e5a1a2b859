import type { Catalog, Shape } from "../../model/catalog.ts";
import { shapes } from "../../model/shapes.ts";
import { aroundId } from "../../wire/suffix.ts";
import { call, constant, type Expression, literal } from "./literal.ts";

/** `Settings.java`: all that the runtime has to know of the catalogue, beside its tables. */
export function settings({ wire, retry }: Catalog): string {
  const { accepts, format, requestId } = wire;
  const headers = requestId.headers.map(literal);
  const delays = [retry.initialDelayMs, retry.maxDelayMs, retry.maxRetryAfterMs].map(
    (ms) => `Duration.ofMillis(${ms}L)`,
  );
  return `import java.time.Duration;
import java.util.List;

/** What the runtime has to know of the catalogue, beside its tables. */
final class Settings {
  /** The shapes that clients understand, tried in this order. */
${constant("static final List<Shape> ACCEPTS", call("List.of", ...accepts.map(reader)))}
  /** The format that services answer with unless another is asked for. */
  static final AnswerFormat FORMAT = AnswerFormat.${format === shapes.problem ? "PROBLEM" : "OWN"};

  /** The headers that can hold the id of a request, in lower case; answers have the first one. */
${constant("static final List<String> REQUEST_ID_HEADERS", call("List.of", ...headers))}
  /** What stands before and after the id of a request at the end of a message. */
${constant("static final RequestIds.Suffix REQUEST_ID_SUFFIX", suffix(requestId.messageSuffix))}
  /** How clients wait between attempts. */
${constant("static final RetryPolicy RETRY", call("new RetryPolicy", `${retry.attempts}`, ...delays))}
  private Settings() {}
}
`;
}

function reader({ name, message, code, type, param }: Shape): Expression {
  const pointers = [message, code, type, param].map((pointer) =>
    pointer === undefined ? "null" : literal(pointer),
  );
  return call("new Shape", literal(name), ...pointers);
}

function suffix(template: string | undefined): Expression {
  const around = aroundId(template);
  return around ? call("new RequestIds.Suffix", ...around.map(literal)) : "null";
}
