package org.example.errorcodes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What stands in a body where a shape has its fields, not yet clean.
 *
 * @param format the name of the shape
 * @param message empty if there is none
 * @param code null if there is none, and so for the rest
 */
record ReceivedFields(
    String format,
    String message,
    @Nullable String code,
    @Nullable String type,
    @Nullable String param) {
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  /** About 10,000 digits: a longer decimal takes more than linear time to become a double. */
  private static final int MAX_DECIMAL_BITS = 1 << 15;

  /** By the first shape that fits closely, else by the first that fits loosely (P17); else null. */
  static @Nullable ReceivedFields of(JsonNode body) {
    Shape.Nodes loose = null;
    for (Shape shape : Settings.ACCEPTS) {
      Shape.Nodes nodes = shape.read(body);
      if (nodes.fitsClosely()) {
        return of(nodes);
      }
      if (loose == null && fitsLoosely(nodes)) {
        loose = nodes;
      }
    }
    return loose == null ? null : of(loose);
  }

  private static ReceivedFields of(Shape.Nodes nodes) {
    return new ReceivedFields(
        nodes.shape().name(),
        nodes.message().isString() ? nodes.message().stringValue() : "",
        codeText(nodes.code()),
        word(nodes.type()),
        word(nodes.param()));
  }

  private static boolean fitsLoosely(Shape.Nodes nodes) {
    return nodes.message().isString()
        || (nodes.shape().hasCode() ? codeText(nodes.code()) : word(nodes.type())) != null;
  }

  /** A code (P20 to P23); null if there is none. */
  private static @Nullable String codeText(JsonNode code) {
    if (!code.isNumber()) {
      return word(code);
    }
    Number value = code.numberValue();
    if (value instanceof BigDecimal decimal
        && decimal.unscaledValue().bitLength() > MAX_DECIMAL_BITS) {
      return null;
    }
    double number = value.doubleValue();
    boolean isSafe = number == Math.rint(number) && Math.abs(number) <= MAX_SAFE_INTEGER;
    return isSafe ? Long.toString((long) number) : null;
  }

  /** A type or a param; null if there is none. */
  private static @Nullable String word(JsonNode node) {
    String text = node.isString() ? node.stringValue() : "";
    return text.isEmpty() || text.equals("<nil>") ? null : text;
  }
}
