package org.example.errorcodes;

import tools.jackson.databind.JsonNode;

/** What stands in a body where a shape has its fields; missing nodes where there is nothing. */
record Fields(Shape shape, JsonNode message, JsonNode code, JsonNode type, JsonNode param) {
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  /** By the first shape that fits closely, else by the first that fits loosely (P17); else null. */
  static Fields of(JsonNode body) {
    Fields loose = null;
    for (Shape shape : Settings.ACCEPTS) {
      Fields fields = shape.read(body);
      if (fields.fitsClosely()) {
        return fields;
      }
      if (loose == null && fields.fitsLoosely()) {
        loose = fields;
      }
    }
    return loose;
  }

  /** Whether it has a place for a code; else its type tells it from other shapes. */
  private boolean hasCode() {
    return shape.code() != null;
  }

  private boolean fitsClosely() {
    return message.isString()
        && (hasCode() ? !code.isMissingNode() || !param.isMissingNode() : !type.isMissingNode());
  }

  private boolean fitsLoosely() {
    return message.isString() || (hasCode() ? codeText() : word(type)) != null;
  }

  /** The code, not yet clean (P20 to P23); null if there is none. */
  String codeText() {
    if (!code.isNumber()) {
      return word(code);
    }
    double number = code.numberValue().doubleValue();
    boolean isSafe = number == Math.rint(number) && Math.abs(number) <= MAX_SAFE_INTEGER;
    return isSafe ? Long.toString((long) number) : null;
  }

  /** A type or a param, not yet clean; null if there is none. */
  static String word(JsonNode node) {
    String text = node.isString() ? node.stringValue() : "";
    return text.isEmpty() || text.equals("<nil>") ? null : text;
  }
}
