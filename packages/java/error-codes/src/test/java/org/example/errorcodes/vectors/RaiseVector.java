package org.example.errorcodes.vectors;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.example.errorcodes.ApiException;
import org.example.errorcodes.ApiExceptionBuilder;
import org.example.errorcodes.BodyFormat;
import org.example.errorcodes.ErrorCode;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.RenderedError;
import org.example.errorcodes.vectors.Outcome.Needs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A vector of {@code raise}. */
final class RaiseVector {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private RaiseVector() {}

  static String failureOf(JsonNode vector) throws Needs {
    JsonNode expected = vector.path("expected");
    JsonNode options = vector.path("options");
    Optional<ErrorCode> code = ErrorCode.of(vector.path("code").asString());
    if (code.isEmpty()) {
      return expected.has("refused") ? null : "the code is unknown";
    }
    ApiException error;
    try {
      error = raise(code.get(), options);
    } catch (IllegalArgumentException refusal) {
      return expected.has("refused") ? null : refusal.getMessage();
    }
    if (expected.has("refused")) {
      return "it was raised";
    }
    String cause = Given.text(options.path("cause"));
    if (cause != null && MAPPER.writeValueAsString(error).contains(cause)) {
      return "its JSON holds the cause";
    }
    Set<String> names = new HashSet<>();
    for (BodyFormat format : BodyFormat.values()) {
      names.add(format.value());
      RenderedError rendered = error.render(format);
      JsonNode result = resultOf(rendered);
      JsonNode wanted = expected.path("rendered").path(format.value());
      if (rendered.status() != expected.path("status").intValue()
          || !ResultJson.equal(result, wanted)) {
        return rendered.status() + " " + result + " is not " + wanted;
      }
    }
    return names.size() == expected.path("rendered").size() ? null : "it has other formats";
  }

  private static ApiException raise(ErrorCode code, JsonNode options) throws Needs {
    ApiExceptionBuilder builder =
        ApiException.builder(code)
            .message(Given.text(options.path("message")))
            .param(Given.text(options.path("param")))
            .retryAfter(Given.duration(options.path("retryAfterMs")))
            .requestId(Given.text(options.path("requestId")))
            .details(options.get("details"));
    if (options.has("status")) {
      builder.status(Given.integer(options.path("status"), 0));
    }
    if (options.has("cause")) {
      builder.cause(new IllegalStateException(options.path("cause").asString()));
    }
    return builder.build();
  }

  private static JsonNode resultOf(RenderedError rendered) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    rendered.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    ParsedError parsed = ParsedError.from(rendered.status(), headers, rendered.json());
    ObjectNode result = MAPPER.createObjectNode();
    result.set("headers", MAPPER.valueToTree(rendered.headers()));
    result.set("body", MAPPER.readTree(rendered.json()));
    return result.set("parsed", ResultJson.json(parsed));
  }
}
