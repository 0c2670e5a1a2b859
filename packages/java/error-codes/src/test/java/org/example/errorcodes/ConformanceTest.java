package org.example.errorcodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void answersEveryVectorAsItExpects(Path file) throws IOException {
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
    ErrorParser parser = Given.parser(vector.path("now"));
    JsonNode expected = vector.path("expected");
    JsonNode body = vector.path("body");
    for (Object form : body.isMissingNode() ? new Object[1] : Given.bodies(body).toArray()) {
      ParsedError error = parse(parser, status, headers, form);
      var told = Told.json(error);
      if (expected.has("body")) {
        told.set("body", error.body().orElse(MAPPER.nullNode()));
      }
      String page = error.errorCode().map(ErrorCode::page).orElse(null);
      if (!Told.equal(told, expected)) {
        return told + " is not " + expected;
      }
      if (error.known() && !page.equals(expected.path("page").asString())) {
        return page + " is not its page";
      }
    }
    return null;
  }

  private static ParsedError parse(
      ErrorParser parser, int status, Map<String, List<String>> headers, Object body) {
    if (body instanceof byte[] bytes) {
      return parser.parse(status, headers, bytes);
    }
    return body instanceof JsonNode json
        ? parser.parse(status, headers, json)
        : parser.parse(status, headers, (String) body);
  }

  private static String stream(JsonNode vector) throws Needs {
    JsonNode told =
        Given.parser(vector.path("now"))
            .parseEvent(
                vector.path("event").asString(),
                Given.integer(vector.path("status"), 0),
                Given.headers(vector.path("headers")))
            .<JsonNode>map(Told::json)
            .orElse(MAPPER.nullNode());
    JsonNode expected = vector.path("expected");
    return Told.equal(told, expected) ? null : told + " is not " + expected;
  }

  private static String negotiate(JsonNode vector) {
    String told = Formats.negotiate(Given.text(vector.path("accept"))).value();
    String expected = vector.path("expected").asString();
    return told.equals(expected) ? null : told + " is not " + expected;
  }
}
