package org.example.errorcodes.vectors;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.RetryDecision;
import org.example.errorcodes.RetryPolicy;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * For each line of the standard input, a request in JSON, prints what is read and decided as
 * canonical JSON (RFC 8785), so that the results of all languages can be compared.
 */
public final class DifferentialDriver {
  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
              .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
              .build());

  private DifferentialDriver() {}

  public static void main(String[] args) throws IOException {
    var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    try (BufferedReader lines = new BufferedReader(input);
        Writer results = new BufferedWriter(new OutputStreamWriter(System.out, encoder()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        results.write(MAPPER.writeValueAsString(resultOf(MAPPER.readTree(line))));
        results.write('\n');
      }
    }
  }

  /** An encoder by which a lone surrogate, which only details can have, is U+FFFD. */
  private static CharsetEncoder encoder() {
    return StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .replaceWith("\ufffd".getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectNode resultOf(JsonNode request) throws IOException {
    JsonNode body = request.path("body");
    Instant now = Instant.ofEpochMilli(request.path("now").longValue());
    byte[] bytes = body.isNull() ? null : body.binaryValue();
    ParsedError error =
        ParsedError.from(
            request.path("status").asInt(0),
            headers(request.path("headers")),
            bytes,
            InstantSource.fixed(now));
    RetryDecision decision =
        RetryPolicy.standard()
            .decide(
                error, request.path("attempt").intValue(), request.path("random").doubleValue());
    ObjectNode result = MAPPER.createObjectNode();
    result.set("decision", ResultJson.json(decision));
    result.set("error", ResultJson.json(error));
    return result;
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
