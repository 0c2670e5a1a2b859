package org.example.errorcodes.vectors;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import org.example.errorcodes.ParsedError;
import org.example.errorcodes.RetryDecision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results as the contract writes them in JSON, keys sorted. */
public final class ResultJson {
  private ResultJson() {}

  /** What was read. */
  public static ObjectNode json(ParsedError error) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    return result
        .put("actor", error.actor().value())
        .put("code", error.code())
        .set("details", error.details())
        .put("docsUrl", error.docsUrl())
        .put("format", error.format())
        .put("known", error.known())
        .put("message", error.message())
        .put("param", error.param())
        .put("recovery", error.recovery().value())
        .put("requestId", error.requestId())
        .put("retryAfterMs", milliseconds(error.retryAfter()))
        .put("sentCode", error.sentCode())
        .put("shouldRetry", error.shouldRetry())
        .put("status", error.status())
        .put("type", error.type());
  }

  /** What was decided. */
  public static ObjectNode json(RetryDecision decision) {
    Duration delay = decision instanceof RetryDecision.Retry retry ? retry.delay() : null;
    return JsonNodeFactory.instance
        .objectNode()
        .put("delayMs", milliseconds(delay))
        .put("reason", decision.reason().value())
        .put("retry", delay != null);
  }

  private static @Nullable Long milliseconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
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
