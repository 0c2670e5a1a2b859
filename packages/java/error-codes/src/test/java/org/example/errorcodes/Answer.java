package org.example.errorcodes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers each line of the standard input, a request in JSON, with what is parsed and decided, as
 * canonical JSON (RFC 8785). The answers of all languages are compared by it.
 */
public final class Answer {
  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
              .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
              .build());

  private Answer() {}

  public static void main(String[] args) throws IOException {
    var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    try (BufferedReader lines = new BufferedReader(input);
        Writer answers =
            new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.write(MAPPER.writeValueAsString(answer(MAPPER.readTree(line))));
        answers.write('\n');
      }
    }
  }

  private static ObjectNode answer(JsonNode request) throws IOException {
    JsonNode body = request.path("body");
    Instant now = Instant.ofEpochMilli(request.path("now").longValue());
    ParsedError error =
        new ErrorParser(InstantSource.fixed(now))
            .parse(
                request.path("status").asInt(0),
                headers(request.path("headers")),
                body.isNull() ? null : body.binaryValue());
    RetryDecision decision =
        new RetryDecider()
            .decide(
                error, request.path("attempt").intValue(), request.path("random").doubleValue());
    ObjectNode answer = MAPPER.createObjectNode();
    answer.set("decision", Told.json(decision));
    answer.set("error", Told.json(error));
    return answer;
  }

  /** Names that are equal in any case are one, as the platform's client has them. */
  private static Map<String, List<String>> headers(JsonNode pairs) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (JsonNode pair : pairs) {
      headers
          .computeIfAbsent(
              pair.path(0).asString().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(pair.path(1).asString());
    }
    return headers;
  }
}
