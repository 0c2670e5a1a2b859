package org.example.errorcodes;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A shape of body that is understood: where each field stands; null where there is no place for it.
 */
record Shape(
    String name, JsonPointer message, JsonPointer code, JsonPointer type, JsonPointer param) {
  /** Pointers as RFC 6901 writes them; null for a field that has none. */
  Shape(String name, String message, String code, String type, String param) {
    this(name, pointer(message), pointer(code), pointer(type), pointer(param));
  }

  private static JsonPointer pointer(String text) {
    return text == null ? null : JsonPointer.compile(text);
  }

  /** Whether it has a place for a code; else its type tells it from other shapes. */
  boolean hasCode() {
    return code != null;
  }

  /** What stands in a body where this shape has its fields. */
  Nodes read(JsonNode body) {
    return new Nodes(this, at(body, message), at(body, code), at(body, type), at(body, param));
  }

  private static JsonNode at(JsonNode body, JsonPointer pointer) {
    return pointer == null ? MissingNode.getInstance() : body.at(pointer);
  }

  /** What stands at each pointer of a shape; a missing node where there is nothing. */
  record Nodes(Shape shape, JsonNode message, JsonNode code, JsonNode type, JsonNode param) {
    /** Whether the message and one of the marks of the shape are there (P14, P15). */
    boolean fitsClosely() {
      boolean isMarked =
          shape.hasCode() ? !code.isMissingNode() || !param.isMissingNode() : !type.isMissingNode();
      return message.isString() && isMarked;
    }
  }
}
