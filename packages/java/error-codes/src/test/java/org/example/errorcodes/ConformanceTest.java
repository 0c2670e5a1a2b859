package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.example.errorcodes.Outcome.Needs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every vector of the contract; {@code CONFORMANCE_VECTORS} names another folder of them. */
class ConformanceTest {
  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
              .build());

  static List<Path> files() throws IOException {
    String folder = System.getenv("CONFORMANCE_VECTORS");
    try (Stream<Path> files =
        Files.list(Path.of(folder == null ? "../../conformance/vectors" : folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void givesWhatEveryVectorExpects(Path file) throws IOException {
    JsonNode vectors = MAPPER.readTree(Files.readString(file));
    String kind = vectors.path("kind").asString();
    Outcome outcome = new Outcome();
    for (JsonNode vector : vectors.path("vectors")) {
      outcome.run(vector, check(kind));
    }
    System.out.println("vectors " + kind + ": " + outcome);
    assertEquals(List.of(), outcome.failures());
    assertEquals(vectors.path("count").intValue(), outcome.count());
  }

  private static Outcome.Check check(String kind) {
    return switch (kind) {
      case "parse" -> ConformanceTest::parse;
      case "stream" -> ConformanceTest::stream;
      case "decide-retry" -> DecideRetryVector::failureOf;
      case "raise" -> RaiseVector::failureOf;
      case "negotiate" -> ConformanceTest::negotiate;
      default -> throw new IllegalArgumentException("There is no runner for " + kind);
    };
  }

  private static String parse(JsonNode vector) throws Needs {
    int status = Given.integer(vector.path("status"), 0);
    Map<String, List<String>> headers = Given.headers(vector.path("headers"));
    InstantSource clock = Given.clock(vector.path("now"));
    JsonNode expected = vector.path("expected");
    JsonNode body = vector.path("body");
    for (Object form : body.isMissingNode() ? new Object[1] : Given.bodies(body).toArray()) {
      ParsedError error = ErrorReader.read(status, headers, () -> bodyOf(form), clock);
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

  private static Body bodyOf(Object form) {
    if (form instanceof byte[] bytes) {
      return Body.of(bytes);
    }
    return form instanceof JsonNode json ? Body.of(json) : Body.of((String) form);
  }

  private static String stream(JsonNode vector) throws Needs {
    JsonNode result =
        ErrorReader.readEvent(
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
