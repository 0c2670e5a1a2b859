package org.example.errorcodes.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.example.errorcodes.BodyFormat;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.vectors.Outcome.Needs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every vector of the catalogue. */
class VectorsTest {
  /** The folder of the vectors, from the folder of the module, in which tests run. */
  private static final Path FOLDER = Path.of("../../conformance/vectors");

  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
              .build());

  @ParameterizedTest
  @ValueSource(strings = {"parse", "stream", "decide-retry", "raise", "negotiate"})
  void givesWhatEveryVectorExpects(String kind) throws IOException {
    JsonNode file = MAPPER.readTree(Files.readString(FOLDER.resolve(kind + ".json")));
    assertEquals(kind, file.path("kind").asString());
    Outcome outcome = new Outcome();
    for (JsonNode vector : file.path("vectors")) {
      outcome.run(vector, check(kind));
    }
    System.out.println("vectors " + kind + ": " + outcome);
    assertEquals(List.of(), outcome.failures());
    assertTrue(outcome.count() > 0);
    assertEquals(file.path("count").intValue(), outcome.count());
  }

  private static Outcome.Check check(String kind) {
    return switch (kind) {
      case "parse" -> VectorsTest::parse;
      case "stream" -> VectorsTest::stream;
      case "decide-retry" -> DecideRetryVector::failureOf;
      case "raise" -> RaiseVector::failureOf;
      case "negotiate" -> VectorsTest::negotiate;
      default -> throw new IllegalArgumentException("There is no runner for " + kind);
    };
  }

  private static String parse(JsonNode vector) throws Needs {
    JsonNode expected = vector.path("expected");
    JsonNode body = vector.path("body");
    for (Object form : body.isMissingNode() ? new Object[1] : Given.bodies(body).toArray()) {
      ParsedError error = parse(vector, form);
      var result = ResultJson.json(error);
      if (expected.has("body")) {
        result.set("body", error.body() == null ? MAPPER.nullNode() : error.body());
      }
      if (!ResultJson.equal(result, expected)) {
        return result + " is not " + expected;
      }
      if (error.known() && !error.errorCode().docsUrl().equals(error.docsUrl())) {
        return error.errorCode().docsUrl() + " does not document it";
      }
    }
    return null;
  }

  private static ParsedError parse(JsonNode vector, Object body) throws Needs {
    int status = Given.integer(vector.path("status"), 0);
    var headers = Given.headers(vector.path("headers"));
    if (vector.has("now")) {
      return ParsedError.from(status, headers, Given.bytes(body), Given.clock(vector.path("now")));
    }
    if (body instanceof JsonNode json) {
      return ParsedError.from(status, headers, json);
    }
    return body instanceof String text
        ? ParsedError.from(status, headers, text)
        : ParsedError.from(status, headers, (byte[]) body);
  }

  private static String stream(JsonNode vector) throws Needs {
    JsonNode result =
        ParsedError.fromEvent(
                vector.path("event").asString(),
                Given.integer(vector.path("status"), 0),
                Given.headers(vector.path("headers")),
                Given.clock(vector.path("now")))
            .<JsonNode>map(ResultJson::json)
            .orElse(MAPPER.nullNode());
    JsonNode expected = vector.path("expected");
    return ResultJson.equal(result, expected) ? null : result + " is not " + expected;
  }

  private static String negotiate(JsonNode vector) {
    String format = BodyFormat.negotiate(Given.text(vector.path("accept"))).value();
    String expected = vector.path("expected").asString();
    return format.equals(expected) ? null : format + " is not " + expected;
  }
}
