package org.example.errorcodes;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers as the contract writes them in JSON; none is null. Keys are sorted. */
final class Told {
  private Told() {}

  static ObjectNode json(ParsedError error) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("actor", error.actor().value())
        .put("code", error.code().orElse(null))
        .put("format", error.format())
        .put("known", error.known())
        .put("message", error.message())
        .put("page", error.page().orElse(null))
        .put("param", error.param().orElse(null))
        .put("recovery", error.recovery().value())
        .put("requestId", error.requestId().orElse(null))
        .put("retryAfterMs", error.retryAfter().map(Duration::toMillis).orElse(null))
        .put("shouldRetry", error.shouldRetry().orElse(null))
        .put("status", error.status().isPresent() ? error.status().getAsInt() : null)
        .put("type", error.type().orElse(null));
  }

  static ObjectNode json(RetryDecision decision) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("delayMs", decision.delay().map(Duration::toMillis).orElse(null))
        .put("reason", decision.reason().value())
        .put("retry", decision.retry());
  }

  /** Whether two JSON values are the same, whatever the order of keys; numbers count by value. */
  static boolean equal(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return left.decimalValue().compareTo(right.decimalValue()) == 0;
    }
    if (!left.isContainer() || left.size() != right.size()) {
      return left.equals(right);
    }
    if (left.isArray()) {
      Iterator<JsonNode> others = right.iterator();
      return right.isArray() && left.valueStream().allMatch(value -> equal(value, others.next()));
    }
    return left.propertyStream().allMatch(property -> equalAt(property, right));
  }

  private static boolean equalAt(Map.Entry<String, JsonNode> property, JsonNode other) {
    JsonNode value = other.get(property.getKey());
    return value != null && equal(property.getValue(), value);
  }
}
