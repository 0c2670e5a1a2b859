package org.example.errorcodes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.example.errorcodes.Outcome.Needs;
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
      return "its JSON tells the cause";
    }
    for (AnswerFormat format : AnswerFormat.values()) {
      ApiAnswer answer = error.toAnswer(format);
      JsonNode told = told(answer);
      JsonNode wanted = expected.path("answers").path(format.value());
      if (answer.status() != expected.path("status").intValue() || !Told.equal(told, wanted)) {
        return answer.status() + " " + told + " is not " + wanted;
      }
    }
    return AnswerFormat.values().length == expected.path("answers").size()
        ? null
        : "it has other formats";
  }

  private static ApiException raise(ErrorCode code, JsonNode options) throws Needs {
    ApiExceptionBuilder builder =
        ApiException.builder(code)
            .message(Given.text(options.path("message")))
            .param(Given.text(options.path("param")))
            .retryAfter(Given.duration(options.path("retryAfterMs")))
            .requestId(Given.text(options.path("requestId")));
    if (options.has("status")) {
      builder.status(Given.integer(options.path("status"), 0));
    }
    if (options.has("cause")) {
      builder.cause(new IllegalStateException(options.path("cause").asString()));
    }
    return builder.build();
  }

  private static JsonNode told(ApiAnswer answer) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    ParsedError parsed = new ErrorParser().parse(answer.status(), headers, answer.json());
    ObjectNode told = MAPPER.createObjectNode();
    told.set("headers", MAPPER.valueToTree(answer.headers()));
    told.set("body", MAPPER.readTree(answer.json()));
    return told.set("parsed", Told.json(parsed));
  }
}
