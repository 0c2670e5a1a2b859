package org.example.errorcodes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values of a body that can be fields of an error, as they were sent. */
final class Fields {
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  /** About 10,000 digits. Converting a longer decimal to a double takes more than linear time. */
  private static final int MAX_DECIMAL_BITS = 1 << 15;

  private Fields() {}

  /** A code (P20 to P23); null if there is none. */
  static @Nullable String code(JsonNode node) {
    if (!node.isNumber()) {
      return word(node);
    }
    double number = number(node);
    boolean isSafe = number == Math.rint(number) && Math.abs(number) <= MAX_SAFE_INTEGER;
    return isSafe ? Long.toString((long) number) : null;
  }

  /** A type or a param (P22 to P24); null if there is none. */
  static @Nullable String word(JsonNode node) {
    String text = text(node);
    return text.isEmpty() || text.equals("<nil>") ? null : text;
  }

  /** The text; empty if the value is not one. */
  static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }

  /** The number as a double; NaN if the value is not one. */
  static double number(JsonNode node) {
    if (!node.isNumber()) {
      return Double.NaN;
    }
    Number value = node.numberValue();
    boolean isEndless =
        value instanceof BigDecimal decimal
            && decimal.unscaledValue().bitLength() > MAX_DECIMAL_BITS;
    return isEndless ? Double.NaN : value.doubleValue();
  }
}
