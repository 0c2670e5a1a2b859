package org.example.errorcodes;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A shape of body: where each field stands; null for a field that the shape does not have.
 */
record Shape(
    String name,
    @Nullable JsonPointer message,
    @Nullable JsonPointer code,
    @Nullable JsonPointer type,
    @Nullable JsonPointer param) {
  /** Pointers as RFC 6901 writes them; null for a field that has none. */
  Shape(
      String name,
      @Nullable String message,
      @Nullable String code,
      @Nullable String type,
      @Nullable String param) {
    this(name, pointer(message), pointer(code), pointer(type), pointer(param));
  }

  private static @Nullable JsonPointer pointer(@Nullable String text) {
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

  private static JsonNode at(JsonNode body, @Nullable JsonPointer pointer) {
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
